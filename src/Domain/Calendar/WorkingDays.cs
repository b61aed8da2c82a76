namespace Hub.Domain;

/// <summary>工作日: which days count, by the State Council's notice of each year; in a year without its notice, provisionally, the weekdays.</summary>
public sealed class WorkingDays(IReadOnlyDictionary<int, CalendarYear> years)
{
    public IEnumerable<CalendarYear> Years => years.Values;

    /// <summary>True when the year's notice is known.</summary>
    public bool Knows(int year) => years.ContainsKey(year);

    public bool IsWorkingDay(DateOnly day) => years.TryGetValue(day.Year, out var year) ? year.IsWorkingDay(day) : day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    /// <summary>
    /// The n-th working day after a day (before it, for a negative n), the day itself not counted. Zero is the day itself.
    /// </summary>
    public CountedDay Add(DateOnly day, int workingDays)
    {
        var step = Math.Sign(workingDays);
        var provisional = false;
        for (var left = Math.Abs(workingDays); left > 0;)
        {
            day = day.AddDays(step);
            provisional |= !Knows(day.Year);
            if (IsWorkingDay(day)) left--;
        }

        return new CountedDay(day, provisional);
    }
}
