namespace Hub.Generation;

/// <summary>Days on which offices are open: weekdays that are no public holiday.</summary>
public sealed class OfficeDays(IEnumerable<DateOnly> holidays)
{
    private readonly HashSet<DateOnly> _holidays = [.. holidays];

    /// <summary>The day itself, or the next on which offices are open.</summary>
    public DateOnly OnOrAfter(DateOnly day)
    {
        while (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || _holidays.Contains(day)) day = day.AddDays(1);
        return day;
    }

    /// <summary>So many open days later.</summary>
    public DateOnly After(DateOnly day, int count)
    {
        for (; count > 0; count--) day = OnOrAfter(day.AddDays(1));
        return day;
    }
}
