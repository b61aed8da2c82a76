namespace Hub.Domain;

/// <summary>Clauses about how an act is scored and how scores add up.</summary>
internal static class ScoringReader
{
    public static IEnumerable<Clause> Bands(YamlMap block, string key, ClauseContext context)
    {
        var bands = block.Texts(key).Select(t => Band(t, block, key)).ToList();
        for (var i = 1; i < bands.Count; i++)
        {
            if (bands[i].Low != bands[i - 1].High + 1) block.Fault(key, $"band {bands[i]} does not follow {bands[i - 1]}.");
        }

        yield return new BandsClause(context.Article, context.Readings, bands);
    }

    public static IEnumerable<Clause> Ranks(YamlMap block, string key, ClauseContext context)
    {
        var ranks = block.Enums<Responsibility>(key);
        if (ranks.Distinct().Count() != Enum.GetValues<Responsibility>().Length) block.Fault(key, "each responsibility stands once, from the lowest to the highest score.");
        yield return new RanksClause(context.Article, context.Readings, ranks);
    }

    public static IEnumerable<Clause> Circumstances(YamlMap block, string key, ClauseContext context)
    {
        foreach (var map in block.Maps(key))
        {
            yield return new CircumstanceClause(
                context.In(map),
                context.Readings,
                map.Enum<Circumstance>("code"),
                Band(map.Text("band"), map, "band"),
                map.Enums<DecisionKind>("rests-on"),
                map.Bool("needs-facts"),
                map.Bool("public-medical-only"),
                map.IntOrNull("from-decision") ?? 1,
                map.Enums<Circumstance>("unless-also"),
                map.DayOrNull("valid-from"));
            map.NoOthers();
        }
    }

    public static IEnumerable<Clause> Adjustments(YamlMap block, string key, ClauseContext context)
    {
        var map = block.Map(key);
        yield return new AdjustmentsClause(context.In(map), context.Readings, Ground(map.Map("lighter")), Ground(map.Map("heavier")));
        map.NoOthers();
    }

    public static IEnumerable<Clause> Waiver(YamlMap block, string key, ClauseContext context)
    {
        var map = block.Map(key);
        yield return new WaiverClause(context.In(map), context.Readings, map.IntOrNull("circumstances-of-article") ?? 0);
        map.NoOthers();
    }

    public static IEnumerable<Clause> Accumulation(YamlMap block, string key, ClauseContext context)
    {
        var map = block.Map(key);
        if (map.Text("year") is not "natural") map.Fault("year", "the year is 'natural'.");
        yield return new AccumulationClause(context.In(map), context.Readings, map.IntOrNull("cap"));
        map.NoOthers();
    }

    private static AdjustmentGround Ground(YamlMap map)
    {
        var ground = new AdjustmentGround(map.IntOrNull("bands") ?? 0, map.Texts("reasons"));
        map.NoOthers();
        return ground;
    }

    private static Band Band(string text, YamlMap map, string key)
    {
        if (!BandText.TryParse(text, out var band)) map.Fault(key, $"'{text}' is not a band LOW..HIGH.");
        return band;
    }
}
