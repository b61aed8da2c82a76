using System.Globalization;

namespace Hub.Domain;

/// <summary>Reads the calendar's file: by year its notice, its holidays and the weekend days worked for them.</summary>
internal static class CalendarReader
{
    public static void Read(string text, FaultList faults, Dictionary<int, CalendarYear> years)
    {
        if (new YamlBlock(text, 0).ReadMap(faults) is not { } file) return;
        var map = file.Map("years");
        foreach (var key in map.Keys)
        {
            if (!int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) continue;
            var year = map.Map(key);
            if (!DayRange.TryDay(year.Text("published"), out _)) year.Fault("published", "is not a day.");
            var read = new CalendarYear(number, year.Text("source"), Holidays(year, number), Workdays(year, number));
            foreach (var day in read.Workdays.Where(d => d.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) || read.Holidays.Contains(d)))
            {
                year.Fault("workdays", $"{day:yyyy-MM-dd} is no weekend day, or is a holiday as well.");
            }

            if (!years.TryAdd(number, read)) map.Fault(key, $"{number} stands twice.");
            year.NoOthers();
        }

        map.NoOthers();
        file.NoOthers();
    }

    private static HashSet<DateOnly> Holidays(YamlMap year, int number)
    {
        var days = new HashSet<DateOnly>();
        foreach (var holiday in year.Maps("holidays"))
        {
            holiday.Text("name");
            if (DayRange.TryParse(holiday.Text("days"), out var range) && range is { To: { } to } && range.From.Year == number && to.Year == number)
            {
                for (var day = range.From; day <= to; day = day.AddDays(1)) days.Add(day);
            }
            else holiday.Fault("days", $"must be FIRST..LAST within {number}.");
            holiday.NoOthers();
        }

        return days;
    }

    private static HashSet<DateOnly> Workdays(YamlMap year, int number)
    {
        var days = new HashSet<DateOnly>();
        foreach (var text in year.Texts("workdays"))
        {
            if (DayRange.TryDay(text, out var day) && day.Year == number) days.Add(day);
            else year.Fault("workdays", $"'{text}' is not a day of {number}.");
        }

        return days;
    }
}
