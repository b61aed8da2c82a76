using System.Globalization;
using Hub.Serving;

namespace Bench.Http;

/// <summary>The hub in a process that says, for each line that it is sent, how many bytes it has allocated up to then.</summary>
internal static class CountingHub
{
    public static async Task RunAsync()
    {
        await using var hub = await RunningHub.StartAsync(new ServeOptions("Development", null, null, Quiet: true), CancellationToken.None);
        while (await Console.In.ReadLineAsync() is not null) Console.WriteLine(GC.GetTotalAllocatedBytes(precise: true).ToString(CultureInfo.InvariantCulture));
    }
}
