namespace Hub.Store;

/// <summary>The one row that says up to which day the calendar's events have been made.</summary>
public sealed class CalendarRow
{
    public required int Id { get; init; }
    public required DateOnly Day { get; set; }
}
