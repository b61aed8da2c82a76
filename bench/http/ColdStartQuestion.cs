using System.Diagnostics;
using System.Text.Json;

namespace Bench.Http;

/// <summary>How long it takes from the start of the program until the first answer, over a SQLite database that is there.</summary>
internal static class ColdStartQuestion
{
    public static async Task AskAsync(World world)
    {
        foreach (var (side, people) in (IEnumerable<(string, int)>)[("few", 300), ("engine", world.Options.Cold)])
        {
            var hub = world.Over($"Data Source={Path.Combine(world.Folder.FullName, $"{people}.db")}");
            await hub.ImportAsync(people);
            var token = await hub.TokenAsync("--audience", "PLATFORM", "--region", "330000", "--purpose", "PATIENT_NOTICE");
            var post = Turns.Post("publicStatus", new { codes = (string[])["D330106000001"] });
            for (var round = 0; round < world.Options.Rounds; round++)
            {
                var began = Stopwatch.GetTimestamp();
                await using var serving = await hub.StartAsync();
                await serving.PostAsync(token, post);
                Console.WriteLine(JsonSerializer.Serialize(new { question = "start", side, nanoseconds = Stopwatch.GetElapsedTime(began).TotalNanoseconds }));
            }
        }
    }
}
