namespace Bench.Http;

/// <summary>The same look-ups among few people and among a hundred times as many, each of whom is one of the few once more under a key and a code of its own.</summary>
internal static class GrowthQuestion
{
    private const int Times = 100;
    private const int Asked = 20_000;

    public static async Task AskAsync(World world)
    {
        var many = await world.DatabaseAsync();
        var (few, copied) = (world.Hub, world.Over(many));
        await copied.ImportAsync(world.Options.People);
        foreach (var sql in Copying(Times - 1)) await world.ExecuteAsync(sql, many);
        await Console.Error.WriteLineAsync($"There are {world.Options.People * (long)Times} people.");
        var agency = await few.TokenAsync("--audience", "INSURANCE", "--region", "330000", "--purpose", "FUND_SUPERVISION", "--body", "AGENCY");
        var platform = await few.TokenAsync("--audience", "PLATFORM", "--region", "330000", "--purpose", "PATIENT_NOTICE");
        var (someOfFew, someOfMany) = (await world.CodesAsync("330000", most: Asked), await world.CodesAsync("330000", many, Asked));
        await using var engine = await few.ServeAsync("few");
        await using var grown = await copied.ServeAsync("engine");
        await Turns.TakeAsync(world, "growth", agency, [(engine, Persons(someOfFew)), (grown, Persons(someOfMany))]);
        await Turns.TakeAsync(world, "growth-status", platform, [(engine, Statuses(someOfFew)), (grown, Statuses(someOfMany))]);
    }

    private static List<string> Persons(List<string> codes) => codes.ConvertAll(code => Turns.Post("practitioner", new { code }));

    private static List<string> Statuses(List<string> codes) => codes.ConvertAll(code => Turns.Post("publicStatus", new { codes = (string[])[code] }));

    private static IEnumerable<string> Copying(int more) =>
    [
        $"INSERT INTO persons (file_id, name, id_type, id_hash, key_id, nonce, sealed) SELECT 'F' || left(md5(file_id || n), 24), name, id_type, id_hash || '-' || n, key_id, nonce, sealed FROM persons, generate_series(1, {more}) n",
        $"""
        INSERT INTO person_codes (code, file_id)
        SELECT left(code, 1) || lpad(((substr(code, 2)::bigint + n * 7000000000) % 1000000000000)::text, 12, '0'), 'F' || left(md5(file_id || n), 24) FROM person_codes, generate_series(1, {more}) n WHERE length(code) = 13
        ON CONFLICT DO NOTHING
        """,
        $"""
        INSERT INTO registrations (id, file_id, institution, kind, region, category, registered_on, closed_on, commitment_on, reported_status, content)
        SELECT id || '-' || n, 'F' || left(md5(file_id || n), 24), institution, kind, region, category, registered_on, closed_on, commitment_on, reported_status, content FROM registrations, generate_series(1, {more}) n
        """,
        "VACUUM ANALYZE",
    ];
}
