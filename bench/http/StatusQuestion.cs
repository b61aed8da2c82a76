using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bench.Http;

/// <summary>The public status of 100 codes: the hub, and an endpoint by hand that has them all in a dictionary.</summary>
internal static class StatusQuestion
{
    private const int Codes = 100;

    public static async Task AskAsync(World world)
    {
        var token = await world.Hub.TokenAsync("--audience", "PLATFORM", "--region", "330000", "--purpose", "PATIENT_NOTICE");
        var codes = await world.CodesAsync("330000");
        var posts = codes.Chunk(Codes).Where(some => some.Length == Codes).Select(some => Turns.Post("publicStatus", new { codes = some })).ToList();
        await using var engine = await world.Hub.ServeAsync();
        await using var floor = await world.FloorAsync("/publicStatus", known: false);
        await using var known = await world.FloorAsync("/publicStatus", known: true);
        var all = new JsonArray();
        foreach (var post in posts)
        {
            var answer = JsonNode.Parse(await engine.PostAsync(token, post))!;
            foreach (var status in answer["data"]!["publicStatus"]!.AsArray()) all.Add(status!.DeepClone());
        }
        foreach (var side in (Side[])[floor, known])
        {
            await side.PostAsync(token, all.ToJsonString(), "/statuses");
            if (await side.PostAsync(token, posts[0]) != await engine.PostAsync(token, posts[0])) throw new InvalidOperationException("The sides do not give the same answer.");
        }
        await Turns.TakeAsync(world, "publicStatus", token, [(engine, posts), (floor, posts), (known, posts)]);
    }
}
