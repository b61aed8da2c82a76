namespace Hub.Domain;

/// <summary>Clauses about how points are repaired.</summary>
internal static class RepairReader
{
    public static IEnumerable<Clause> Routes(YamlMap block, string key, ClauseContext context)
    {
        foreach (var map in block.Maps(key))
        {
            var (points, exam) = (map.IntOrNull("points"), Exam(map));
            if (points is not null && exam is not null) map.Fault("exam", "either each time has its points, or the exam gives them.");
            yield return new RepairClause(context.In(map), context.Readings, map.Enums<RepairRoute>("by"), points, exam, map.IntOrNull("max-points"), map.IntOrNull("max-times"));
            map.NoOthers();
        }
    }

    public static IEnumerable<Clause> Limits(YamlMap block, string key, ClauseContext context)
    {
        var map = block.Map(key);
        int? shortens = !map.Has("shortens") ? 0 : map.TextOrNull("shortens") == "as-stated" ? null : map.Amount("shortens", "month");
        yield return new RepairLimitsClause(context.In(map), context.Readings, map.IntOrNull("max-points"), shortens, map.Amount("least", "month"));
        map.NoOthers();
    }

    public static IEnumerable<Clause> Exclusion(YamlMap block, string key, ClauseContext context)
    {
        var map = block.Map(key);
        yield return new RepairExclusionClause(context.In(map), context.Readings, map.IntOrNull("single") ?? 0);
        map.NoOthers();
    }

    private static Band? Exam(YamlMap map)
    {
        if (map.TextOrNull("exam") is not { } text) return null;
        if (BandText.TryParse(text, out var band)) return band;
        map.Fault("exam", $"'{text}' is not LOWEST..HIGHEST.");
        return null;
    }
}
