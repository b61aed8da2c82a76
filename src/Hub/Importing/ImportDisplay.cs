using System.Diagnostics;
using System.Globalization;
using Spectre.Console;

namespace Hub.Importing;

/// <summary>Shows an import: a progress bar on a terminal, a line a file elsewhere.</summary>
public sealed class ImportDisplay(TextWriter output)
{
    public async Task<IReadOnlyList<ImportReport>> RunAsync(FileImport import, IReadOnlyList<string> files, CancellationToken cancellation)
    {
        var sources = import.Open(files);
        try
        {
            foreach (var source in sources)
            {
                foreach (var note in source.Notes) await output.WriteLineAsync($"{ImportReport.NameOf(source.Path)}: {note}");
            }
            var terminal = ReferenceEquals(output, Console.Out) && !Console.IsOutputRedirected;
            return terminal ? await WithBarsAsync(import, sources, cancellation) : await PlainAsync(import, sources, cancellation);
        }
        finally
        {
            foreach (var source in sources) source.Dispose();
        }
    }

    private async Task<IReadOnlyList<ImportReport>> PlainAsync(FileImport import, IReadOnlyList<RowSource> sources, CancellationToken cancellation)
    {
        var reports = new List<ImportReport>();
        foreach (var source in sources)
        {
            reports.Add(await import.RunAsync(source, null, cancellation));
            await output.WriteLineAsync(reports[^1].ToString());
        }
        return reports;
    }

    private async Task<IReadOnlyList<ImportReport>> WithBarsAsync(FileImport import, IReadOnlyList<RowSource> sources, CancellationToken cancellation)
    {
        var reports = new List<ImportReport>();
        await AnsiConsole.Progress().Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn()).StartAsync(async bars =>
        {
            foreach (var source in sources)
            {
                var (name, began) = (Markup.Escape(ImportReport.NameOf(source.Path)), Stopwatch.GetTimestamp());
                var bar = bars.AddTask(name, maxValue: 1);
                reports.Add(await import.RunAsync(source, so => Show(bar, name, so, Stopwatch.GetElapsedTime(began)), cancellation));
                bar.Value = 1;
            }
        });
        foreach (var report in reports) await output.WriteLineAsync(report.ToString());
        return reports;
    }

    private static void Show(ProgressTask bar, string name, ImportProgress so, TimeSpan taken)
    {
        bar.Value = so.Done;
        bar.Description = string.Create(CultureInfo.InvariantCulture, $"{name}: {so.Rows:N0} rows, {so.Rows / taken.TotalSeconds:N0} a second");
    }
}
