using System.Diagnostics;
using System.Text.Json;

namespace Bench.Http;

/// <summary>What wrk found: requests, the time that they took, and the times of single ones, in microseconds.</summary>
internal sealed record Wrk(long Requests, long Microseconds, long Failed, long P50, long P99)
{
    private const int Connections = 32;

    public double NanosecondsEach => Microseconds * 1000.0 / Requests;

    /// <param name="bodies">A file with what is posted, one on a line.</param>
    public static async Task<Wrk> RunAsync(Side side, string token, string bodies, int seconds)
    {
        var start = new ProcessStartInfo("wrk", ["-t1", $"-c{Connections}", $"-d{seconds}s", "--timeout", "30s", "--latency", "-s", Path.Combine(AppContext.BaseDirectory, "questions", "post.lua"), side.Address.ToString()])
        {
            RedirectStandardOutput = true,
        };
        (start.Environment["BENCH_TOKEN"], start.Environment["BENCH_BODIES"]) = (token, bodies);
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        var told = output.Split('\n').LastOrDefault(line => line.StartsWith('{')) ?? throw new InvalidOperationException($"wrk failed at {side.Name}: {output}");
        var found = JsonSerializer.Deserialize<Wrk>(told, JsonSerializerOptions.Web)!;
        return found.Failed == 0 ? found : throw new InvalidOperationException($"{found.Failed} of {found.Requests} requests to {side.Name} failed.");
    }
}
