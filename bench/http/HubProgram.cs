using System.Diagnostics;

namespace Bench.Http;

/// <summary>The hub as an operator runs it, over one database.</summary>
/// <param name="database">A connection string.</param>
/// <param name="key">What tokens are signed with, in base64.</param>
/// <param name="folder">Where its commands run.</param>
internal sealed class HubProgram(string database, string key, DirectoryInfo folder)
{
    private static readonly string Here = AppContext.BaseDirectory;

    /// <summary>As published, where BENCH_HUB says; else as built with the bench.</summary>
    private static readonly string Published = Path.Combine(Environment.GetEnvironmentVariable("BENCH_HUB") ?? Here, "hub.dll");

    /// <summary>Made-up people, taken in.</summary>
    public async Task ImportAsync(int people)
    {
        var made = Path.Combine(folder.FullName, $"made-{people}");
        if (!Directory.Exists(made)) await RunAsync("generate", "--persons", $"{people}", "--seed", "1", "--out", made);
        var files = Directory.EnumerateFiles(made, "*.*", SearchOption.AllDirectories).Where(file => Path.GetExtension(file) is not ".md").Order().ToList();
        await RunAsync(["import", .. files]);
        await Console.Error.WriteLineAsync($"{people} people are taken in.");
    }

    /// <summary>The token of a caller.</summary>
    public async Task<string> TokenAsync(params string[] caller) => (await RunAsync(["token", .. caller])).Trim();

    public Task<Side> ServeAsync(string side = "engine") => IndexedAsync(StartAsync(side));

    /// <summary>Serving, from whatever it has by then.</summary>
    public Task<Side> StartAsync(string side = "engine") => Side.StartAsync(side, "dotnet", [Published, "serve"], "/graphql", Settings(), folder);

    /// <summary>The same without a record of whom it told.</summary>
    public Task<Side> UndisclosedAsync() => IndexedAsync(Side.StartAsync("undisclosed", "dotnet", [Path.Combine(Here, "Bench.Http.dll"), "--undisclosed"], "/graphql", Settings(), folder));

    /// <summary>The hub in a process that tells what it allocates.</summary>
    public Task<Side> CountAsync() => IndexedAsync(Side.StartAsync("counting", "dotnet", [Path.Combine(Here, "Bench.Http.dll"), "--counting"], "/graphql", Settings(), folder));

    /// <summary>As a node is that has been in service for a while: with everybody in memory.</summary>
    private static async Task<Side> IndexedAsync(Task<Side> starting)
    {
        var side = await starting;
        while (!(await side.GetAsync("/health/ready")).Contains("{\"name\":\"index\",\"ok\":true", StringComparison.Ordinal)) await Task.Delay(TimeSpan.FromMilliseconds(200));
        return side;
    }

    private async Task<string> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Published, .. arguments]) { RedirectStandardOutput = true, WorkingDirectory = folder.FullName };
        foreach (var (name, value) in Settings()) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        // 2: some of the made-up rows are to be rejected.
        return process.ExitCode is 0 or 2 ? output : throw new InvalidOperationException($"hub {arguments[0]} ended with {process.ExitCode}.");
    }

    private Dictionary<string, string> Settings() => new()
    {
        // With bounds, so that they are counted, but with none that could be reached.
        ["Hub__Limits__Client__Budget"] = "2000000000", ["Hub__Limits__Client__BudgetPerSecond"] = "2000000000", ["Hub__Limits__Client__Requests"] = "1000000000", ["Hub__Limits__Client__RequestsPerSecond"] = "1000000000",
        ["Hub__Limits__Sockets"] = "19000", ["Hub__Limits__Client__Sockets"] = "20000", ["Hub__Limits__Client__Subscriptions"] = "20000",
        ["ConnectionStrings__Hub"] = database, ["DOTNET_ENVIRONMENT"] = "Development", ["Hub__Tokens__SigningKey"] = key, ["Logging__LogLevel__Default"] = "Warning",
    };
}
