using System.Globalization;
using System.Text.Json;

namespace Bench.Http;

/// <summary>What thousands of subscribers cost a node in memory while nothing happens.</summary>
internal static class SocketsQuestion
{
    public static async Task AskAsync(World world)
    {
        var sockets = world.Options.Idle;
        await using var engine = await world.Hub.ServeAsync();
        // What the first few cost is the program's, not theirs.
        await using (await world.SubscribeAsync(engine, 200)) await Task.Delay(TimeSpan.FromSeconds(2));
        var before = await ResidentAsync(engine);
        await using var all = await world.SubscribeAsync(engine, sockets);
        await Task.Delay(TimeSpan.FromSeconds(20));
        Console.WriteLine(JsonSerializer.Serialize(new { question = "sockets", side = "engine", bytes = (await ResidentAsync(engine) - before) / sockets }));
    }

    /// <summary>The bytes of memory that the process really has.</summary>
    private static async Task<long> ResidentAsync(Side side)
    {
        var lines = await File.ReadAllLinesAsync($"/proc/{side.Id}/status");
        return long.Parse(lines.First(line => line.StartsWith("VmRSS:", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) * 1024;
    }
}
