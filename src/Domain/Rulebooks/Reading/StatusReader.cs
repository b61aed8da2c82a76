namespace Hub.Domain;

/// <summary>Clauses about what a status means, who is shown it, and who else is told or tells.</summary>
internal static class StatusReader
{
    public static IEnumerable<Clause> First(YamlMap block, string key, ClauseContext context)
    {
        yield return new FirstStatusClause(context.Article, context.Readings, block.Enum<Status>(key));
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

    public static IEnumerable<Clause> Publication(YamlMap block, string key, ClauseContext context)
    {
        var map = block.Map(key);
        var text = map.Text("totals");
        if (!BandText.TryParseOpen(text, out var totals) && text != "all") map.Fault("totals", $"'{text}' is neither 'all' nor a number or a range.");
        yield return new PublicationClause(context.In(map), context.Readings, totals.From, totals.To);
        map.NoOthers();
    }

    public static IEnumerable<Clause> Inbound(YamlMap block, string key, ClauseContext context)
    {
        yield return new InboundClause(context.Article, context.Readings, block.Enums<InboundKind>(key));
    }

    public static IEnumerable<Clause> Transfer(YamlMap block, string key, ClauseContext context)
    {
        var map = block.Map(key);
        yield return new TransferClause(context.In(map), context.Readings, map.Enum<InstitutionKind>("of"), map.Enums<Audience>("to"), map.Bool("restricts-entry"));
        map.NoOthers();
    }
}
