using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Bench.Http;

/// <summary>One event to thousands of subscribers: when the last has it, and what others who ask meanwhile notice of it.</summary>
internal static class FanOutQuestion
{
    private const int Events = 20;

    /// <summary>Events before, which are not measured: of a node that has been in service for a while.</summary>
    private const int Before = 10;

    public static async Task AskAsync(World world)
    {
        var codes = await world.CodesAsync("330000");
        var asking = await world.Hub.TokenAsync("--audience", "PLATFORM", "--region", "330000", "--purpose", "PATIENT_NOTICE");
        var submitting = await world.Hub.TokenAsync("--audience", "INSURANCE", "--region", "330100", "--purpose", "FUND_SUPERVISION", "--body", "AGENCY");
        await using var engine = await world.Hub.ServeAsync();
        await using var all = await world.SubscribeAsync(engine, world.Options.FanOut);
        await Console.Error.WriteLineAsync($"{world.Options.FanOut} have subscribed.");
        var post = Turns.Post("publicStatus", new { codes = codes.Take(20) });
        using var others = new Others(() => engine.PostAsync(asking, post));
        await others.DuringAsync(Task.Delay(TimeSpan.FromSeconds(5)));
        var quiet = await others.DuringAsync(Task.Delay(TimeSpan.FromSeconds(10)));
        var (lasts, submitted) = (new List<double>(), 0);
        await others.DuringAsync(HappenAsync(Before));
        lasts.Clear();
        var during = await others.DuringAsync(HappenAsync(Events));
        foreach (var nanoseconds in lasts) Console.WriteLine(JsonSerializer.Serialize(new { question = "fanout", side = "engine", nanoseconds }));
        Console.WriteLine(JsonSerializer.Serialize(new { question = "others", side = "quiet", nanoseconds = quiet }));
        Console.WriteLine(JsonSerializer.Serialize(new { question = "others", side = "engine", nanoseconds = during }));

        async Task HappenAsync(int events)
        {
            for (var i = 0; i < events; i++)
            {
                var began = DateTimeOffset.UtcNow;
                var answer = await engine.PostAsync(submitting, Registration(submitted++));
                if (!answer.Contains("ACCEPTED")) throw new InvalidOperationException($"The registration was not taken in: {answer}");
                lasts.Add((await all.HeardAsync() - began).TotalNanoseconds);
            }
        }
    }

    private static string Registration(int n)
    {
        var code = string.Create(CultureInfo.InvariantCulture, $"D330106{900_000 + n:D6}");
        return JsonSerializer.Serialize(new
        {
            query = "mutation ($entries: [EntryInput!]!) { submit(entries: $entries) { results { result errors { code message } } } }",
            variables = new
            {
                entries = new[]
                {
                    new
                    {
                        registration = new
                        {
                            id = $"bench-{code}", person = code, name = "陈晓明", idType = "99", idNumber = $"bench-{n}", institution = "H33010600101", institutionName = "杭州孤山医院", institutionKind = "MEDICAL",
                            institutionPublic = true, region = "330106", category = "DOCTOR", registeredOn = "2025-05-06", commitmentOn = "2025-05-06",
                        },
                    },
                },
            },
        });
    }

    /// <summary>Asks on and on, a hundred times a second, and keeps how long each answer took.</summary>
    private sealed class Others(Func<Task> ask) : IDisposable
    {
        private readonly PeriodicTimer _timer = new(TimeSpan.FromMilliseconds(10));

        /// <summary>The 99th of a hundred, in nanoseconds, while something goes on.</summary>
        public async Task<double> DuringAsync(Task goingOn)
        {
            var asked = new List<Task<double>>();
            while (!goingOn.IsCompleted && await _timer.WaitForNextTickAsync()) asked.Add(TimeAsync());
            await goingOn;
            var times = await Task.WhenAll(asked);
            Array.Sort(times);
            return times[times.Length * 99 / 100];
        }

        public void Dispose() => _timer.Dispose();

        private async Task<double> TimeAsync()
        {
            var began = Stopwatch.GetTimestamp();
            await ask();
            return Stopwatch.GetElapsedTime(began).TotalNanoseconds;
        }
    }
}
