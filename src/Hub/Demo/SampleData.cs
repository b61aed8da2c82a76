using Hub.Importing;
using Hub.Serving;

namespace Hub.Demo;

/// <summary>The samples that lie beside the program.</summary>
public static class SampleData
{
    /// <summary>Takes them in, those that are not there yet, and says for every region that its source is alive.</summary>
    public static async Task LoadAsync(OpenHub hub, TextWriter output, CancellationToken cancellation)
    {
        var files = Files();
        await output.WriteLineAsync($"Loading {files.Count} files of samples …");
        await new ImportDisplay(output).RunAsync(hub.Import, files, cancellation);
        await SayAliveAsync(hub, cancellation);
    }

    /// <summary>Goes on saying so until it is stopped: a demo that is left running must not go stale.</summary>
    public static async Task StayAliveAsync(OpenHub hub, TimeProvider clock, CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromHours(1), clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stopping)) await SayAliveAsync(hub, stopping);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
        }
    }

    private static async Task SayAliveAsync(OpenHub hub, CancellationToken cancellation)
    {
        foreach (var book in hub.Law.All) await hub.Store.Heartbeats.BeatAsync(book.Region, cancellation);
    }

    private static List<string> Files()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "samples");
        return [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(f => Path.GetExtension(f) is ".csv" or ".xlsx" or ".ndjson" && !f.EndsWith(".rejected.csv", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)];
    }
}
