namespace Hub.Domain;

/// <summary>期满: from which day restoration of a term can be applied for .</summary>
internal static class RestorationWindows
{
    /// <summary>Null where the calendar does not reach, so that nothing is refused for want of a notice.</summary>
    /// <param name="end">The term's last day, or the bar's; null for a term without one, which is open at once.</param>
    public static DateOnly? OpensOn(RestorationWindowClause window, DateOnly from, DateOnly? end, WorkingDays calendar) => (window.Opens, end) switch
    {
        (WindowOpening.WithTerm, _) or (_, null) => from,
        (WindowOpening.AfterLastDay, { } last) => last.AddDays(1),
        (_, { } last) => calendar.Add(last, -window.WorkingDaysBefore),
    };
}
