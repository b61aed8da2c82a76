namespace Bench.Http;

/// <summary>A person with registrations and their institutions, by a code, out of PostgreSQL: the hub, the endpoint by hand, and three servers of others.</summary>
internal static class PractitionerQuestion
{
    private const string SmartComments = """
        COMMENT ON TABLE registrations IS E'@foreignKey (file_id) references persons (file_id)\n@foreignKey (institution) references institutions (code)';
        COMMENT ON TABLE nodes IS E'@name hubNode';
        """;

    public static async Task AskAsync(World world)
    {
        await world.ExecuteAsync(SmartComments);
        var token = await world.Hub.TokenAsync("--audience", "INSURANCE", "--region", "330000", "--purpose", "FUND_SUPERVISION", "--body", "AGENCY");
        var codes = await world.CodesAsync("330000");
        var posts = codes.ConvertAll(code => Turns.Post("practitioner", new { code }));
        var other = codes.ConvertAll(code => Turns.Post("postgraphile", new { code }));
        await using var engine = await world.Hub.ServeAsync();
        await using var undisclosed = await world.Hub.UndisclosedAsync();
        await using var floor = await world.FloorAsync("/practitioner", known: false);
        await using var known = await world.FloorAsync("/practitioner", known: true);
        var same = new List<string>();
        foreach (var side in (Side[])[engine, undisclosed, floor, known]) same.Add(await side.PostAsync(token, posts[0]));
        if (same.Distinct().Count() != 1) throw new InvalidOperationException($"The sides do not give the same answer:\n{string.Join('\n', same)}");
        await using var mercurius = await world.PeerAsync("mercurius");
        await using var yoga = await world.PeerAsync("yoga");
        await using var postgraphile = await world.PeerAsync("postgraphile");
        if (await mercurius.PostAsync(token, posts[0]) != same[0] || await yoga.PostAsync(token, posts[0]) != same[0]) throw new InvalidOperationException("A peer does not give the same answer.");
        await Turns.TakeAsync(world, "practitioner", token, [(engine, posts), (undisclosed, posts), (floor, posts), (known, posts), (mercurius, posts), (yoga, posts), (postgraphile, other)]);
    }
}
