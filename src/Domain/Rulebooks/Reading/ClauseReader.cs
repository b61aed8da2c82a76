namespace Hub.Domain;

/// <summary>Reads a rule block: each top-level key is a kind of clause, `clause` and `readings` go with all of them.</summary>
internal static class ClauseReader
{
    private static readonly Dictionary<string, Func<YamlMap, string, ClauseContext, IEnumerable<Clause>>> Kinds = new()
    {
        ["persons"] = PersonsReader.Persons,
        ["effects"] = PersonsReader.Effects,
        ["licence-loss"] = PersonsReader.LicenceLoss,
        ["bands"] = ScoringReader.Bands,
        ["ranks"] = ScoringReader.Ranks,
        ["circumstances"] = ScoringReader.Circumstances,
        ["adjustments"] = ScoringReader.Adjustments,
        ["first-offence-waiver"] = ScoringReader.Waiver,
        ["accumulation"] = ScoringReader.Accumulation,
        ["same-act"] = ScoringReader.SameAct,
        ["scoring-day"] = ScoringReader.ScoringDay,
        ["measures"] = MeasuresReader.Measures,
        ["terms"] = MeasuresReader.Terms,
        ["registration-during-term"] = MeasuresReader.RegistrationDuringTerm,
        ["restoration-window"] = RestorationReader.Window,
        ["restoration"] = RestorationReader.Restoration,
        ["reversal"] = ScoringReader.Reversal,
        ["linkage"] = StatusReader.Linkage,
        ["payable"] = StatusReader.Payable,
        ["public-display"] = StatusReader.PublicDisplay,
        ["deadlines"] = StatusReader.Deadlines,
        ["prior-notice"] = StatusReader.PriorNotice,
        ["commitment"] = StatusReader.Commitment,
        ["validity"] = StatusReader.Validity,
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
