using Hub.Domain;
using Hub.Store;
using Spectre.Console;

namespace Hub.Rebuilding;

/// <summary>Shows a rebuild: a progress bar on a terminal, and whose standing changed, with the steps that are gone and those that are new.</summary>
public sealed class RebuildDisplay(TextWriter output) : IProgress<RebuildProgress>
{
    private readonly List<RebuiltStanding> _changed = [];
    private ProgressTask? _bar;

    /// <summary>A rebuild was shown already.</summary>
    public bool HasRun { get; private set; }

    private int Files { get; set; }

    /// <param name="work">Is given this display to report to.</param>
    public async Task RunAsync(Func<RebuildDisplay, Task> work)
    {
        var terminal = ReferenceEquals(output, Console.Out) && !Console.IsOutputRedirected;
        if (terminal) await AnsiConsole.Progress().StartAsync(bars => WithBarAsync(bars.AddTask("person files", maxValue: 1), work));
        else await work(this);
        await output.WriteLineAsync($"{Files} person files derived; {_changed.Count} standings of today changed");
        foreach (var standing in _changed) await WriteAsync(standing);
    }

    public void Report(RebuildProgress value)
    {
        (HasRun, Files) = (true, value.Total);
        _changed.AddRange(value.Changed);
        if (_bar is null) return;
        _bar.MaxValue = Math.Max(1, value.Total);
        _bar.Value = value.Done;
    }

    private async Task WithBarAsync(ProgressTask bar, Func<RebuildDisplay, Task> work)
    {
        _bar = bar;
        await work(this);
        bar.Value = bar.MaxValue;
    }

    private async Task WriteAsync(RebuiltStanding standing)
    {
        await output.WriteLineAsync();
        await output.WriteLineAsync($"{string.Join(", ", standing.Codes)}: {InShort(standing.Before)} -> {InShort(standing.After)}");
        foreach (var step in standing.Gone) await output.WriteLineAsync($"  - {Words(step)}");
        foreach (var step in standing.Added) await output.WriteLineAsync($"  + {Words(step)}");
    }

    private static string InShort(StandingSummary standing)
    {
        var until = standing.LastDay is { } last ? $" until {last:yyyy-MM-dd}" : "";
        var totals = standing.Totals is { Count: > 0 } byRegion ? $" ({string.Join(", ", byRegion.Select(t => $"{t.Region}: {t.EffectiveTotal}"))})" : "";
        return EnumName.Of(standing.Status) + until + totals;
    }

    private static string Words(ExplanationStep step) => step.Article is { } article ? $"{step.En} [{article}]" : step.En;
}
