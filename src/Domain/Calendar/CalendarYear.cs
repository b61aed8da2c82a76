namespace Hub.Domain;

/// <summary>One year's notice: days off 放假 and weekend days worked 调休上班.</summary>
public sealed record CalendarYear(int Year, string Document, IReadOnlySet<DateOnly> Off, IReadOnlySet<DateOnly> Worked)
{
    public bool IsWorkingDay(DateOnly day) =>
        Worked.Contains(day) || (!Off.Contains(day) && day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday));
}
