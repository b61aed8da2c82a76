using System.Diagnostics;

namespace Hub.Clustered;

/// <summary>The cluster that tests/cluster.sh starts: PostgreSQL with a replica, hubs, a load balancer.</summary>
internal sealed class HubCluster : IAsyncDisposable
{
    private static readonly string Script = Path.Combine(SourceTree.Root, "tests", "cluster.sh");

    private readonly string _folder;

    private HubCluster(string folder, IReadOnlyDictionary<string, string> addresses)
    {
        _folder = folder;
        Balancer = new Uri(addresses["balancer"]);
        Nodes = [.. addresses.Where(a => a.Key.StartsWith("hub-", StringComparison.Ordinal)).OrderBy(a => a.Key, StringComparer.Ordinal).Select(a => new Uri(a.Value))];
        ConnectionString = addresses["primary"];
        Replica = addresses["replica"];
    }

    public Uri Balancer { get; }

    public IReadOnlyList<Uri> Nodes { get; }

    /// <summary>Of the primary.</summary>
    public string ConnectionString { get; }

    public string Replica { get; }

    public static async Task<HubCluster> StartAsync(int nodes)
    {
        var folder = Directory.CreateTempSubdirectory("hubs-").FullName;
        var output = await RunAsync("up", "--folder", folder, "--nodes", $"{nodes}", "--hub", HubProgram.Dll, "--today", RunningHub.Today, "--parent", $"{Environment.ProcessId}");
        return new HubCluster(folder, output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ', 2)).ToDictionary(words => words[0], words => words[1]));
    }

    /// <summary>Without a goodbye.</summary>
    /// <param name="node">From 1.</param>
    public Task KillAsync(int node) => RunAsync("kill", _folder, $"{node}");

    /// <summary>In good order: returns when it has ended.</summary>
    public Task StopAsync(int node) => RunAsync("stop", _folder, $"{node}");

    /// <summary>Returns when it is ready.</summary>
    public Task StartNodeAsync(int node) => RunAsync("start", _folder, $"{node}");

    /// <param name="mode">fast: connections are ended; immediate: as if the machine had gone down.</param>
    public Task RestartDatabaseAsync(string mode) => RunAsync("database", _folder, "restart", mode);

    public Task StopDatabaseAsync(string mode) => RunAsync("database", _folder, "stop", mode);

    public Task StartDatabaseAsync() => RunAsync("database", _folder, "start");

    /// <summary>The last lines that each part wrote.</summary>
    public string Logs(int lines) => string.Join('\n', Directory.EnumerateFiles(Path.Combine(_folder, "logs")).Order(StringComparer.Ordinal)
        .Select(file => $"{Path.GetFileName(file)}:\n{string.Join('\n', File.ReadLines(file).TakeLast(lines))}"));

    /// <summary>The first failure that each hub logged as its own, with what came after it.</summary>
    public string Failures(int lines) => string.Join('\n', Directory.EnumerateFiles(Path.Combine(_folder, "logs")).Order(StringComparer.Ordinal)
        .SelectMany(file => File.ReadLines(file).SkipWhile(line => !line.StartsWith("fail:", StringComparison.Ordinal)).Take(lines)));

    public async ValueTask DisposeAsync() => await RunAsync("down", _folder);

    private static async Task<string> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("bash", [Script, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? await output : throw new InvalidOperationException($"cluster.sh {string.Join(' ', arguments)}: {await error}{await output}");
    }
}
