namespace Hub.Domain;

/// <summary>Clauses about what an institution's agreement does to persons, and what its persons' terms do to the agreement.</summary>
internal static class InstitutionReader
{
    public static IEnumerable<Clause> AgreementEffect(YamlMap block, string key, ClauseContext context)
    {
        var map = block.Map(key);
        var becomes = new Dictionary<AgreementState, Status>();
        foreach (var name in map.Keys)
        {
            if (EnumName.TryParse<AgreementState>(name, out var state)) becomes[state] = map.Enum<Status>(name);
        }

        yield return new AgreementEffectClause(context.In(map), context.Readings, becomes, map.Bool("of-department"));
        map.NoOthers();
    }

    /// <summary>A line that says how long its consequence can last also limits an agreement that is suspended on this article.</summary>
    public static IEnumerable<Clause> Ratios(YamlMap block, string key, ClauseContext context)
    {
        foreach (var map in block.Maps(key))
        {
            InstitutionKind? kind = map.Has("institutions") ? map.Enum<InstitutionKind>("institutions") : null;
            var of = map.Enum<RatioBasis>("of");
            var (over, from, months) = (map.IntOrNull("over"), map.IntOrNull("from"), map.Amount("at-most", "month"));
            if ((of == RatioBasis.RelatedPersons) != (over is null != from is null)) map.Fault("of", "a share of the related persons is either 'over' a percentage or 'from' one; for principals one is enough.");
            var article = context.In(map);
            yield return new RatioClause(article, context.Readings, kind, map.Enums<Status>("counts"), of, over ?? from, over is not null, map.Enum<AgreementState>("consequence"), map.Bool("mandatory"), months);
            if (months is { } longest) yield return new AgreementLimitClause(article, context.Readings, kind, longest);
            map.NoOthers();
        }
    }
}
