using Spectre.Console;

namespace Hub.Auditing;

/// <summary>A progress bar over records, where there is a terminal to show it on.</summary>
internal sealed class RecordsBar(ProgressTask bar) : IProgress<(long Done, long All)>
{
    public static bool IsTerminal(TextWriter output) => ReferenceEquals(output, Console.Out) && !Console.IsOutputRedirected;

    /// <param name="work">Is given the bar to report to; null where none is shown.</param>
    /// <param name="of">What they are records of.</param>
    public static async Task<T> RunAsync<T>(bool shown, Func<IProgress<(long Done, long All)>?, Task<T>> work, string of = "records")
    {
        if (!shown) return await work(null);
        return await AnsiConsole.Progress().StartAsync(async bars =>
        {
            var bar = bars.AddTask(of, maxValue: 1);
            var result = await work(new RecordsBar(bar));
            bar.Value = bar.MaxValue;
            return result;
        });
    }

    public void Report((long Done, long All) value) => (bar.MaxValue, bar.Value) = (Math.Max(1, value.All), value.Done);
}
