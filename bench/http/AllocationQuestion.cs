using System.Text.Json;

namespace Bench.Http;

/// <summary>What an operation allocates in a hub from its arrival to the last byte of the answer, its document and its token known.</summary>
internal static class AllocationQuestion
{
    public static async Task AskAsync(World world)
    {
        var agency = await world.Hub.TokenAsync("--audience", "INSURANCE", "--region", "330000", "--purpose", "FUND_SUPERVISION", "--body", "AGENCY");
        var platform = await world.Hub.TokenAsync("--audience", "PLATFORM", "--region", "330000", "--purpose", "PATIENT_NOTICE");
        var codes = await world.CodesAsync("330000", most: 2000);
        await using var hub = await world.Hub.CountAsync();
        await CountAsync(world, hub, "http", agency, ["""{"query":"{ viewer { audience } }"}"""]);
        await CountAsync(world, hub, "http-status", platform, codes.ConvertAll(code => Turns.Post("publicStatus", new { codes = (string[])[code] })));
        await CountAsync(world, hub, "http-practitioner", agency, codes.ConvertAll(code => Turns.Post("practitioner", new { code })));
    }

    private static async Task CountAsync(World world, Side hub, string question, string token, IReadOnlyList<string> posts)
    {
        var file = Path.Combine(world.Folder.FullName, $"{question}.txt");
        await File.WriteAllLinesAsync(file, posts);
        await Wrk.RunAsync(hub, token, file, world.Options.Seconds);
        var before = await hub.AskAsync();
        var found = await Wrk.RunAsync(hub, token, file, world.Options.Seconds);
        Console.WriteLine(JsonSerializer.Serialize(new { question, side = "engine", nanoseconds = found.NanosecondsEach, allocated = (await hub.AskAsync() - before) / found.Requests }));
    }
}
