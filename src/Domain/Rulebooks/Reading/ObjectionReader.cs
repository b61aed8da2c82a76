namespace Hub.Domain;

/// <summary>Clauses about objections and who rules on them.</summary>
internal static class ObjectionReader
{
    public static IEnumerable<Clause> Form(YamlMap block, string key, ClauseContext context)
    {
        var map = block.Map(key);
        yield return new ObjectionClause(context.In(map), context.Readings, map.Bool("signed-and-sealed"), map.Bool("late-is-waived"));
        map.NoOthers();
    }

    public static IEnumerable<Clause> Rulings(YamlMap block, string key, ClauseContext context)
    {
        var map = block.Map(key);
        yield return new ObjectionRulingClause(context.In(map), context.Readings, map.Enums<DecisionKind>("of"), map.Enums<InsuranceBody>("by"));
        map.NoOthers();
    }
}
