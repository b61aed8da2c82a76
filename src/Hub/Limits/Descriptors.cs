using System.Globalization;
using Hub.Configuration;

namespace Hub.Limits;

/// <summary>How many files and connections the process may have open: at that number everything fails, so that sockets have to stop before.</summary>
public static class Descriptors
{
    /// <summary>With fewer the hub does not start: its own libraries take some 300 before the first caller comes.</summary>
    public const int Least = 640;

    // For libraries, files and the database's connections: a thirty-second, within reason.
    private const int FewestReserved = 512;
    private const int MostReserved = 2048;

    // Connections that are no sockets come and go: a few of them carry what thousands of sockets do.
    private const int FewestOthers = 128;

    /// <summary>The limit as the system tells it; null where it does not, or has none.</summary>
    public static int? Limit()
    {
        const string limits = "/proc/self/limits";
        if (!File.Exists(limits)) return null;
        var line = File.ReadLines(limits).FirstOrDefault(line => line.StartsWith("Max open files", StringComparison.Ordinal));
        var words = line?.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words is [_, _, _, var soft, ..] && int.TryParse(soft, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) ? limit : null;
    }

    /// <summary>How many of them may be sockets, and how many other connections there may be beside.</summary>
    /// <param name="wanted">How many sockets there should be.</param>
    /// <param name="descriptors">How many descriptors there are; null: as many as anyone likes.</param>
    /// <exception cref="SettingsException">There are too few to work with.</exception>
    public static (int Sockets, int? Others) Shared(int wanted, int? descriptors)
    {
        if (descriptors is not { } all) return (wanted, null);
        if (all < Least) throw new SettingsException($"The process may have {all} files open, and needs {Least} at least: raise the limit (ulimit -n, LimitNOFILE).");
        var free = all - Math.Clamp(all / 32, FewestReserved, MostReserved);
        var sockets = Math.Min(wanted, free - Math.Min(free / 4, Math.Max(free / 64, FewestOthers)));
        return (sockets, free - sockets);
    }
}
