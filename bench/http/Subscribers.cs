using System.Diagnostics;
using System.Globalization;

namespace Bench.Http;

/// <summary>Two processes of subscribers: one may not open as many sockets as a hub.</summary>
internal sealed class Subscribers : IAsyncDisposable
{
    private const int Processes = 2;
    private readonly List<Process> _processes = [];

    public static async Task<Subscribers> StartAsync(string program, Uri hub, IReadOnlyList<string> tokens, int count, DirectoryInfo folder)
    {
        var file = Path.Combine(folder.FullName, "tokens.txt");
        await File.WriteAllLinesAsync(file, tokens);
        var subscribers = new Subscribers();
        for (var i = 0; i < Processes; i++)
        {
            var start = new ProcessStartInfo("dotnet", [program, "--clients", new UriBuilder(hub) { Scheme = "ws" }.Uri.ToString(), file, (count / Processes).ToString(CultureInfo.InvariantCulture)])
            {
                RedirectStandardOutput = true, RedirectStandardInput = true,
            };
            subscribers._processes.Add(Process.Start(start)!);
        }
        foreach (var process in subscribers._processes)
        {
            if (await process.StandardOutput.ReadLineAsync() != "READY") throw new InvalidOperationException("Not all could subscribe.");
        }
        return subscribers;
    }

    /// <summary>When the last of all subscribers had the next event.</summary>
    public async Task<DateTimeOffset> HeardAsync()
    {
        var last = await Task.WhenAll(_processes.Select(process => process.StandardOutput.ReadLineAsync()));
        return new DateTimeOffset(last.Max(ticks => long.Parse(ticks!, CultureInfo.InvariantCulture)), TimeSpan.Zero);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var process in _processes)
        {
            process.Kill();
            await process.WaitForExitAsync();
            process.Dispose();
        }
    }
}
