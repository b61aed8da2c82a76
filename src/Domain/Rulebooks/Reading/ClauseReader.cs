namespace Hub.Domain;

/// <summary>Reads a rule block: each top-level key is a kind of clause, `clause` and `readings` go with all of them.</summary>
internal static class ClauseReader
{
    private static readonly Dictionary<string, Func<YamlMap, string, ClauseContext, IEnumerable<Clause>>> Kinds = new()
    {
        ["persons"] = PersonsReader.Persons,
        ["eligibility"] = PersonsReader.Eligibility,
        ["effects"] = PersonsReader.Effects,
        ["licence-loss"] = PersonsReader.LicenceLoss,
        ["commitment"] = WordReader.Of(("required", (article, readings) => new CommitmentClause(article, readings))),
        ["record"] = WordReader.Of(
            ("with-score-history", (article, readings) => new RecordClause(article, readings, ScoreHistory: true)),
            ("common-fields", (article, readings) => new RecordClause(article, readings, ScoreHistory: false))),
        ["first-status"] = StatusReader.First,
        ["registered-at"] = WordReader.Of(("every-institution", (article, readings) => new EveryInstitutionClause(article, readings))),
        ["change-of-institution"] = WordReader.Of(("points-go-along", (article, readings) => new ChangeOfInstitutionClause(article, readings))),
        ["bands"] = ScoringReader.Bands,
        ["ranks"] = ScoringReader.Ranks,
        ["circumstances"] = ScoringReader.Circumstances,
        ["catalogue"] = WordReader.Of(("newest", (article, readings) => new CatalogueClause(article, readings))),
        ["own-breach"] = WordReader.Of(
            ("shall", (article, readings) => new OwnBreachClause(article, readings, Mandatory: true)),
            ("may", (article, readings) => new OwnBreachClause(article, readings, Mandatory: false))),
        ["adjustments"] = ScoringReader.Adjustments,
        ["first-offence-waiver"] = ScoringReader.Waiver,
        ["accumulation"] = ScoringReader.Accumulation,
        ["aggregation"] = WordReader.Of(("all-institutions", (article, readings) => new AggregationClause(article, readings))),
        ["same-act"] = WordReader.Of(("highest", (article, readings) => new SameActClause(article, readings))),
        ["scoring-day"] = WordReader.Of(("decision", (article, readings) => new ScoringDayClause(article, readings))),
        ["measures"] = MeasuresReader.Measures,
        ["terms"] = MeasuresReader.Terms,
        ["registration-during-term"] = MeasuresReader.RegistrationDuringTerm,
        ["agreement-effect"] = InstitutionReader.AgreementEffect,
        ["ratios"] = InstitutionReader.Ratios,
        ["repair-application"] = WordReader.Of(
            ("person", (article, readings) => new RepairApplicationClause(article, readings, ByInstitution: false)),
            ("institution", (article, readings) => new RepairApplicationClause(article, readings, ByInstitution: true))),
        ["repairs"] = RepairReader.Routes,
        ["repair-limits"] = RepairReader.Limits,
        ["repair-exclusion"] = RepairReader.Exclusion,
        ["restoration-window"] = RestorationReader.Window,
        ["restoration"] = RestorationReader.Restoration,
        ["restoration-failed"] = WordReader.Of(
            ("with-reason", (article, readings) => new RestorationFailedClause(article, readings, NeedsReason: true)),
            ("told", (article, readings) => new RestorationFailedClause(article, readings, NeedsReason: false))),
        ["objection"] = ObjectionReader.Form,
        ["objection-ruling"] = ObjectionReader.Rulings,
        ["reversal"] = WordReader.Of(("recomputed", (article, readings) => new ReversalClause(article, readings))),
        ["linkage"] = WordReader.Of(("all-institutions", (article, readings) => new LinkageClause(article, readings))),
        ["payable"] = StatusReader.Payable,
        ["public-display"] = StatusReader.PublicDisplay,
        ["publication"] = StatusReader.Publication,
        ["inbound"] = StatusReader.Inbound,
        ["transfer"] = StatusReader.Transfer,
        ["reconcile"] = WordReader.Of(("maintained-status", (article, readings) => new ReconcileClause(article, readings))),
        ["prior-notice"] = WordReader.Of(("in-writing", (article, readings) => new PriorNoticeClause(article, readings))),
        ["deadlines"] = DeadlinesReader.Deadlines,
        ["untimed"] = DeadlinesReader.Untimed,
        ["duties"] = DeadlinesReader.Duties,
        ["validity"] = WordReader.Of(("as-headed", (article, readings) => new ValidityClause(article, readings))),
    };

    public static IEnumerable<Clause> Read(YamlMap block, ArticleRef article)
    {
        var readings = block.Texts("readings");
        foreach (var reading in readings.Where(r => !Readings.Exists(r))) block.Fault("readings", $"there is no reading '{reading}'.");
        var context = new ClauseContext(article, readings);
        var clauses = new List<Clause>();
        foreach (var key in block.Keys.Where(k => k != "readings"))
        {
            if (Kinds.TryGetValue(key, out var read)) clauses.AddRange(read(block, key, context));
        }

        block.NoOthers();
        return clauses;
    }
}

/// <summary>The article a rule block stands beneath, and the readings it names.</summary>
internal sealed record ClauseContext(ArticleRef Article, IReadOnlyList<string> Readings)
{
    /// <summary>The article, or the clause of it that the mapping names.</summary>
    public ArticleRef In(YamlMap map) => map.TextOrNull("clause") is { } clause ? Article with { Clause = clause } : Article;
}
