namespace Hub.Domain;

/// <summary>申诉期限: within what an objection to a decision is in time, by the rule under which that decision was made, also once it has expired .</summary>
/// <param name="Last">The last day, inclusive.</param>
internal readonly record struct ObjectionWindow(DeadlineClause Clause, DateOnly Opens, CountedDay Last)
{
    /// <summary>Counted from the receipt of the notice, else from its delivery; null where the rule names no window or neither day is known.</summary>
    public static ObjectionWindow? On(LedgerEntry target, DateOnly? noticeReceivedOn, LedgerEntry[] entries, Lawbooks law)
    {
        var decision = target.Content;
        if (law.InForce(decision.Region, decision.LawDay)?.Find(DeadlineKind.Objection) is not { } clause) return null;
        if ((noticeReceivedOn ?? NoticeDays.Of(entries, target).DeliveredOn) is not { } opens) return null;
        return new ObjectionWindow(clause, opens, law.Calendar.Add(opens, clause.WorkingDays));
    }

    /// <summary>After the last day; nobody is late for a window that is only offered .</summary>
    public bool IsLate(DateOnly filedOn) => !Clause.Advisory && filedOn > Last.Day;
}
