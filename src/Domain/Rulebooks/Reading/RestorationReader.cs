namespace Hub.Domain;

/// <summary>Clauses about how a term ends.</summary>
internal static class RestorationReader
{
    /// <summary>A window that closes is also something due: within so many working days before the last day, 0 for the whole term.</summary>
    public static IEnumerable<Clause> Window(YamlMap block, string key, ClauseContext context)
    {
        var map = block.Map(key);
        var before = map.Has("working-days-before-last-day") ? map.IntOrNull("working-days-before-last-day") ?? 0 : 0;
        var opens = before > 0 ? WindowOpening.BeforeLastDay : map.Enum<WindowOpening>("opens");
        var closes = ClosesOnLastDay(map);
        yield return new RestorationWindowClause(context.In(map), context.Readings, opens, before, closes, map.Bool("institution-agrees"));
        if (closes) yield return new DeadlineClause(context.In(map), context.Readings, DeadlineKind.RestorationWindow, before);
        map.NoOthers();
    }

    public static IEnumerable<Clause> Restoration(YamlMap block, string key, ClauseContext context)
    {
        var map = block.Map(key);
        yield return new RestorationClause(context.In(map), context.Readings, map.Enums<RestorationStep>("after-suspension"), map.Enums<RestorationStep>("after-termination"));
        map.NoOthers();
    }

    private static bool ClosesOnLastDay(YamlMap map)
    {
        var closes = map.TextOrNull("closes");
        if (closes is not (null or "last-day")) map.Fault("closes", "the window closes on the 'last-day' or not at all.");
        return closes is not null;
    }
}
