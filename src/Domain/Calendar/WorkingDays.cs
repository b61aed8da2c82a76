namespace Hub.Domain;

/// <summary>工作日: which days count, by the State Council's notice of each year. A year without its notice is never guessed.</summary>
public sealed class WorkingDays(IReadOnlyDictionary<int, CalendarYear> years)
{
    public IEnumerable<CalendarYear> Years => years.Values;

    /// <summary>Null when the year's notice is not known.</summary>
    public bool? IsWorkingDay(DateOnly day) => years.TryGetValue(day.Year, out var year) ? year.IsWorkingDay(day) : null;

    /// <summary>
    /// The n-th working day after a day (before it, for a negative n), the day itself not counted; null when the
    /// count runs into a year whose notice is not known. Zero is the day itself.
    /// </summary>
    public DateOnly? Add(DateOnly day, int workingDays)
    {
        var step = Math.Sign(workingDays);
        for (var left = Math.Abs(workingDays); left > 0;)
        {
            day = day.AddDays(step);
            if (IsWorkingDay(day) is not { } working) return null;
            if (working) left--;
        }

        return day;
    }
}
