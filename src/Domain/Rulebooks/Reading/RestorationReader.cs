namespace Hub.Domain;

/// <summary>Clauses about how a term ends.</summary>
internal static class RestorationReader
{
    public static IEnumerable<Clause> Window(YamlMap block, string key, ClauseContext context)
    {
        var map = block.Map(key);
        var before = map.Has("working-days-before-last-day") ? map.IntOrNull("working-days-before-last-day") ?? 0 : 0;
        var opens = before > 0 ? WindowOpening.BeforeLastDay : map.Enum<WindowOpening>("opens");
        yield return new RestorationWindowClause(context.In(map), context.Readings, opens, before, ClosesOnLastDay(map), map.Bool("institution-agrees"));
        map.NoOthers();
    }

    public static IEnumerable<Clause> Restoration(YamlMap block, string key, ClauseContext context)
    {
        var map = block.Map(key);
        yield return new RestorationClause(context.In(map), context.Readings, map.Enums<RestorationStep>("after-suspension"), map.Enums<RestorationStep>("after-termination"), map.Bool("failed-needs-reason"));
        map.NoOthers();
    }

    private static bool ClosesOnLastDay(YamlMap map)
    {
        var closes = map.TextOrNull("closes");
        if (closes is not (null or "last-day")) map.Fault("closes", "the window closes on the 'last-day' or not at all.");
        return closes is not null;
    }
}
