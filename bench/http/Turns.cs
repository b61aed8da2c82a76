using System.Text.Json;

namespace Bench.Http;

/// <summary>Asks all sides in turn, and says for each turn how long an answer took it.</summary>
internal static class Turns
{
    /// <summary>So many times the length of a turn goes before the first that counts: what is asked on and on is compiled over and over until it is as fast as it gets.</summary>
    private const int Warming = 3;

    /// <param name="posts">What each side is posted.</param>
    public static async Task TakeAsync(World world, string question, string token, IReadOnlyList<(Side Side, IReadOnlyList<string> Posts)> sides)
    {
        var files = new List<string>();
        foreach (var (side, posts) in sides)
        {
            files.Add(Path.Combine(world.Folder.FullName, $"{question}-{side.Name}.txt"));
            await File.WriteAllLinesAsync(files[^1], posts);
            await Wrk.RunAsync(side, token, files[^1], Warming * world.Options.Seconds);
        }
        for (var round = 0; round < world.Options.Rounds; round++)
        {
            foreach (var ((side, _), file) in sides.Zip(files))
            {
                var found = await Wrk.RunAsync(side, token, file, world.Options.Seconds);
                Console.WriteLine(JsonSerializer.Serialize(new { question, side = side.Name, nanoseconds = found.NanosecondsEach, p99 = found.P99 }));
            }
        }
    }

    public static string Post(string question, object variables) =>
        JsonSerializer.Serialize(new { query = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "questions", $"{question}.graphql")), variables });
}
