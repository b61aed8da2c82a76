namespace Hub.Domain;

/// <summary>Reads the calendar's file: a list of years, each with its notice, days off and make-up days.</summary>
internal static class CalendarReader
{
    public static void Read(string text, FaultList faults, Dictionary<int, CalendarYear> years)
    {
        if (new YamlBlock(text, 0).ReadMap(faults) is not { } map) return;
        foreach (var year in map.Maps("years"))
        {
            var number = year.IntOrNull("year") ?? 0;
            if (number == 0) year.Fault("year", "'year' is missing.");
            var read = new CalendarYear(number, year.Text("document"), Days(year, "off", number), Days(year, "worked", number));
            foreach (var day in read.Worked.Where(d => d.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) || read.Off.Contains(d)))
            {
                year.Fault("worked", $"{day:yyyy-MM-dd} is no weekend day, or is off as well.");
            }

            if (!years.TryAdd(number, read)) year.Fault("year", $"{number} stands twice.");
            year.NoOthers();
        }

        map.NoOthers();
    }

    private static HashSet<DateOnly> Days(YamlMap year, string key, int number)
    {
        var days = new HashSet<DateOnly>();
        foreach (var text in year.Texts(key))
        {
            if (DayRange.TryDay(text, out var day)) days.Add(day);
            else if (DayRange.TryParse(text, out var range) && range.To is { } to)
            {
                for (day = range.From; day <= to; day = day.AddDays(1)) days.Add(day);
            }
            else year.Fault(key, $"'{text}' is neither a day nor a range of days.");
        }

        foreach (var stray in days.Where(d => d.Year != number)) year.Fault(key, $"{stray:yyyy-MM-dd} is not in {number}.");
        return days;
    }
}
