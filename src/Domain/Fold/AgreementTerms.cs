namespace Hub.Domain;

/// <summary>中止、解除协议: the terms of those responsible, as long as the institution's own suspension lasts .</summary>
internal static class AgreementTerms
{
    public static void Add(FoldInput file, DateOnly day, List<Term> terms)
    {
        foreach (var entry in file.Entries)
        {
            if (entry.Content is not AgreementEntry agreement || !Names(agreement, file) || !file.Stands(entry, day)) continue;
            if (Effect(agreement, file.Law) is not { } clause || file.Law.RulebookOf(clause.Article) is not { } book) continue;
            var status = clause.Becomes[agreement.State];
            var cause = status == Status.Terminated ? Cause.AgreementTerminated : Cause.AgreementSuspended;
            var term = new Term("A" + entry.Control, TermOrigin.Of(entry), book, status, cause, clause) { From = agreement.DecidedOn, Notice = NoticeDays.Of(file.Entries, entry) };
            if (status == Status.Suspended && LastDay(agreement, clause, file, day) is { } last) term.Ends.Add(new TermEnd(agreement.DecidedOn, null, last));
            terms.Add(term);
        }
    }

    public static bool Names(AgreementEntry agreement, FoldInput file)
    {
        foreach (var person in agreement.Persons) if (file.Codes.Contains(person)) return true;
        return false;
    }

    /// <summary>The clause by which the state makes a term; null where it makes none.</summary>
    private static AgreementEffectClause? Effect(AgreementEntry agreement, Lawbooks law)
    {
        var clause = law.InForce(agreement.Region, agreement.DecidedOn)?.AgreementEffect;
        if (clause is null || (agreement.Department is not null && !clause.OfDepartment)) return null;
        return clause.Becomes.TryGetValue(agreement.State, out var status) && status > Status.Normal ? clause : null;
    }

    /// <summary>As stated, or the day before a later decision, whoever it names, leaves the agreement in a state that touches no person; null while it runs on.</summary>
    private static DateOnly? LastDay(AgreementEntry suspended, AgreementEffectClause clause, FoldInput file, DateOnly day)
    {
        var last = suspended.Until;
        foreach (var decision in file.Institutions.AgreementsOf(suspended.Institution))
        {
            var next = decision.Content;
            if (next.DecidedOn <= suspended.DecidedOn || decision.RevokedOn <= day || clause.Becomes.ContainsKey(next.State)) continue;
            if (next.Department is not null && next.Department != suspended.Department) continue;
            var before = next.DecidedOn.AddDays(-1);
            return last < before ? last : before;
        }

        return last;
    }
}
