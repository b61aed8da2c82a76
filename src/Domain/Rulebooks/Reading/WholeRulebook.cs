namespace Hub.Domain;

/// <summary>What a rulebook as a whole must have, and have only once.</summary>
internal static class WholeRulebook
{
    private static readonly Type[] Required =
    [
        typeof(PersonsClause), typeof(EffectsClause), typeof(BandsClause), typeof(RanksClause), typeof(CircumstanceClause), typeof(AdjustmentsClause),
        typeof(AccumulationClause), typeof(SameActClause), typeof(Measure), typeof(TermsClause), typeof(RegistrationDuringTermClause),
        typeof(RestorationWindowClause), typeof(RestorationClause), typeof(RestorationFailedClause), typeof(LinkageClause), typeof(PayableClause), typeof(PublicDisplayClause), typeof(CommitmentClause),
    ];

    /// <summary>What can stand beneath several articles, or several times beneath one; all else stands once.</summary>
    private static readonly Type[] Several =
    [
        typeof(CircumstanceClause), typeof(Measure), typeof(DeadlineClause), typeof(DutyClause), typeof(RatioClause), typeof(AgreementLimitClause),
        typeof(RepairClause), typeof(ObjectionRulingClause), typeof(InboundClause), typeof(TransferClause), typeof(LinkageClause), typeof(UntimedClause),
    ];

    /// <summary>False, with its faults, when the fold could not work with it.</summary>
    public static bool Passes(FaultList faults, IReadOnlyList<Clause> clauses, IReadOnlyDictionary<int, Article> articles)
    {
        var before = faults.Found.Count;
        foreach (var missing in Required.Where(t => !clauses.Any(t.IsInstanceOfType))) faults.Add(1, $"the rulebook has no {missing.Name}.");
        foreach (var twice in clauses.GroupBy(c => c.GetType()).Where(g => g.Count() > 1 && !Several.Contains(g.Key)))
        {
            faults.Add(1, $"{twice.Key.Name} stands in articles {string.Join(" and ", twice.Select(c => c.Article.Number))}.");
        }

        foreach (var code in clauses.OfType<CircumstanceClause>().GroupBy(c => (c.Code, c.ValidFrom)).Where(g => g.Count() > 1)) faults.Add(1, $"circumstance {EnumName.Of(code.Key.Code)} stands twice.");
        foreach (var kind in clauses.OfType<DeadlineClause>().GroupBy(c => c.Kind).Where(g => g.Count() > 1)) faults.Add(1, $"deadline {EnumName.Of(kind.Key)} stands twice.");
        var bands = clauses.OfType<BandsClause>().FirstOrDefault()?.Bands ?? [];
        foreach (var stray in clauses.OfType<CircumstanceClause>().Where(c => !bands.Contains(c.Band))) faults.Add(1, $"{EnumName.Of(stray.Code)} is in band {stray.Band}, which there is not.");
        foreach (var waiver in clauses.OfType<WaiverClause>().Where(w => !articles.ContainsKey(w.CircumstancesOfArticle))) faults.Add(1, $"article {waiver.CircumstancesOfArticle}, of the waiver, is missing.");
        return faults.Found.Count == before;
    }
}
