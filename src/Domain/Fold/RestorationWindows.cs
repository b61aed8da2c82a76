namespace Hub.Domain;

/// <summary>期满: from which day restoration of a term can be applied for .</summary>
internal static class RestorationWindows
{
    /// <param name="end">The term's last day, or the bar's; null for a term without one, which is open at once.</param>
    public static CountedDay OpensOn(RestorationWindowClause window, DateOnly from, DateOnly? end, WorkingDays calendar) => (window.Opens, end) switch
    {
        (WindowOpening.WithTerm, _) or (_, null) => new CountedDay(from, false),
        (WindowOpening.AfterLastDay, { } last) => new CountedDay(last.AddDays(1), false),
        (_, { } last) => calendar.Add(last, -window.WorkingDaysBefore),
    };
}
