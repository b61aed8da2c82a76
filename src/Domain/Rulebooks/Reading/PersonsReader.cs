namespace Hub.Domain;

/// <summary>Clauses about who is in scope, who is eligible, and what a term does to whom.</summary>
internal static class PersonsReader
{
    public static IEnumerable<Clause> Persons(YamlMap block, string key, ClauseContext context)
    {
        var map = block.Map(key);
        yield return new PersonsClause(context.In(map), context.Readings, map.Enums<Category>("medical"), map.Enums<Category>("pharmacy"), map.Enums<PrincipalRole>("principals"));
        map.NoOthers();
    }

    public static IEnumerable<Clause> Effects(YamlMap block, string key, ClauseContext context)
    {
        var map = block.Map(key);
        var byCategory = new Dictionary<Category, Effect>();
        foreach (var name in map.Keys)
        {
            if (EnumName.TryParse<Category>(name, out var category)) byCategory[category] = map.Enum<Effect>(name);
        }

        yield return new EffectsClause(context.Article, context.Readings, byCategory, map.Enum<Effect>("others"));
        map.NoOthers();
    }

    public static IEnumerable<Clause> Eligibility(YamlMap block, string key, ClauseContext context)
    {
        var map = block.Map(key);
        yield return new EligibilityClause(context.In(map), context.Readings, map.Enum<Payable>("unregistered"), map.Enum<Payable>("uncommitted"));
        map.NoOthers();
    }

    public static IEnumerable<Clause> LicenceLoss(YamlMap block, string key, ClauseContext context)
    {
        var map = block.Map(key);
        yield return new LicenceLossClause(context.In(map), context.Readings, map.Enum<Circumstance>("circumstance"), map.Enums<Category>("categories"), map.Enum<Payable>("payable"));
        map.NoOthers();
    }
}
