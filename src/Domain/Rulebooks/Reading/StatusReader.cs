using System.Globalization;

namespace Hub.Domain;

/// <summary>Clauses about what a status means, where it holds, and when things are due.</summary>
internal static class StatusReader
{
    public static IEnumerable<Clause> Linkage(YamlMap block, string key, ClauseContext context)
    {
        if (block.Text(key) is not "all-institutions") block.Fault(key, "linkage is to 'all-institutions'.");
        yield return new LinkageClause(context.Article, context.Readings);
    }

    public static IEnumerable<Clause> Payable(YamlMap block, string key, ClauseContext context)
    {
        var map = block.Map(key);
        yield return new PayableClause(context.In(map), context.Readings, map.Enum<Payable>("NORMAL"), map.Enum<Payable>("SUSPENDED"), map.Enum<Payable>("TERMINATED"));
        map.NoOthers();
    }

    public static IEnumerable<Clause> PublicDisplay(YamlMap block, string key, ClauseContext context)
    {
        yield return new PublicDisplayClause(context.Article, context.Readings, block.Enums<Status>(key));
    }

    public static IEnumerable<Clause> Deadlines(YamlMap block, string key, ClauseContext context)
    {
        var map = block.Map(key);
        foreach (var name in map.Keys)
        {
            if (!EnumName.TryParse<DeadlineKind>(name, out var kind)) continue;
            yield return new DeadlineClause(context.Article, context.Readings, kind, WorkingDays(map, name));
        }

        map.NoOthers();
    }

    public static IEnumerable<Clause> PriorNotice(YamlMap block, string key, ClauseContext context)
    {
        if (block.Text(key) is not "in-writing") block.Fault(key, "the prior notice is 'in-writing'.");
        yield return new PriorNoticeClause(context.Article, context.Readings);
    }

    public static IEnumerable<Clause> Commitment(YamlMap block, string key, ClauseContext context)
    {
        if (block.Text(key) is not "required") block.Fault(key, "the commitment is 'required'.");
        yield return new CommitmentClause(context.Article, context.Readings);
    }

    public static IEnumerable<Clause> Validity(YamlMap block, string key, ClauseContext context)
    {
        if (block.Text(key) is not "as-headed") block.Fault(key, "the days of force are 'as-headed'.");
        yield return new ValidityClause(context.Article, context.Readings);
    }

    private static int WorkingDays(YamlMap map, string key)
    {
        var text = map.Text(key);
        if (text == "same day") return 0;
        if (text.EndsWith(" working days", StringComparison.Ordinal) && int.TryParse(text.AsSpan(0, text.Length - 13), NumberStyles.None, CultureInfo.InvariantCulture, out var days)) return days;
        map.Fault(key, $"'{text}' is neither a number of working days nor 'same day'.");
        return 0;
    }
}
