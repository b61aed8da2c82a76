using System.Diagnostics;
using System.Security.Cryptography;
using Hub.Domain;
using Hub.Postgres;
using Hub.Tokens;
using Npgsql;

namespace Bench.Http;

/// <summary>A PostgreSQL with made-up people in it, taken in as an operator would, and the programs that answer out of it.</summary>
internal sealed class World : IAsyncDisposable
{
    private static readonly string Here = AppContext.BaseDirectory;
    private readonly PostgresCluster _cluster;

    private World(BenchOptions options, PostgresCluster cluster, string database, DirectoryInfo folder) =>
        (Options, _cluster, Database, Folder) = (options, cluster, database, folder);

    public BenchOptions Options { get; }

    public string Database { get; }

    public DirectoryInfo Folder { get; }

    /// <summary>What all sides check tokens with, in base64.</summary>
    public string Key { get; } = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

    public static async Task<World> StartAsync(BenchOptions options)
    {
        var cluster = await PostgresCluster.StartAsync(durable: true);
        var world = new World(options, cluster, $"{await cluster.CreateDatabaseAsync()};Maximum Pool Size=24", Directory.CreateTempSubdirectory("bench-http"));
        var made = Path.Combine(world.Folder.FullName, "made");
        await world.HubAsync("generate", "--persons", $"{options.People}", "--seed", "1", "--out", made);
        await world.HubAsync(["import", .. Directory.EnumerateFiles(made, "registrations.*", SearchOption.AllDirectories).Order()]);
        await world.HubAsync(["import", .. Directory.EnumerateFiles(made, "*", SearchOption.AllDirectories).Where(file => Path.GetExtension(file) is ".csv" or ".ndjson" && !file.Contains("registrations")).Order()]);
        await world.ExecuteAsync("ANALYZE");
        await Console.Error.WriteLineAsync($"{options.People} people are taken in.");
        return world;
    }

    /// <summary>The token of a caller.</summary>
    public async Task<string> TokenAsync(params string[] caller) => (await HubAsync(["token", .. caller])).Trim();

    /// <summary>The hub as an operator starts it.</summary>
    public Task<Side> ServeAsync() => Side.StartAsync("engine", "dotnet", [Path.Combine(Here, "hub.dll"), "serve"], "/graphql", Settings());

    /// <summary>The same without a record of whom it told.</summary>
    public Task<Side> UndisclosedAsync() => Side.StartAsync("undisclosed", "dotnet", [Path.Combine(Here, "Bench.Http.dll"), "--undisclosed"], "/graphql", Settings());

    public Task<Side> FloorAsync(string path, bool known) => Side.StartAsync(known ? "floor-known" : "floor", "dotnet", [Sibling("floor", "Bench.Floor.dll")], path, new()
    {
        ["FLOOR_DATABASE"] = Database, ["FLOOR_KEY"] = Key, ["FLOOR_TOKENS"] = known ? "known" : "",
    });

    /// <summary>Two processes of subscribers, so many together; back once all have subscribed.</summary>
    public async Task<Subscribers> SubscribeAsync(Side hub, int count) =>
        await Subscribers.StartAsync(Path.Combine(Here, "Bench.Http.dll"), hub.Address, await TokensAsync(), count, Folder);

    /// <summary>A server of bench/peers, one process for each core.</summary>
    public Task<Side> PeerAsync(string peer) => Side.StartAsync(peer, "node", [Path.Combine(Bench(), "peers", "serve.mjs"), peer], "/graphql", new()
    {
        ["PEER_DATABASE"] = Database, ["PEER_KEY"] = Key,
    });

    /// <summary>A hundred agencies that hear of the same.</summary>
    private async Task<IReadOnlyList<string>> TokensAsync()
    {
        var issuer = new TokenIssuer(Convert.FromBase64String(Key), "hub", "hub", TimeProvider.System);
        return [.. Enumerable.Range(1, 100).Select(i => issuer.Issue(new Caller { Audience = Audience.Insurance, Body = InsuranceBody.Agency, Region = RegionCode.Parse("330100"), Purpose = Purpose.FundSupervision, Subject = $"desk-{i}", ExpiresAt = DateTimeOffset.UtcNow.AddHours(8) }))];
    }

    public async Task<List<string>> CodesAsync(string province)
    {
        await using var source = NpgsqlDataSource.Create(Database);
        await using var command = source.CreateCommand("SELECT c.code FROM person_codes c JOIN registrations r ON r.file_id = c.file_id WHERE r.closed_on IS NULL AND r.region BETWEEN $1 AND $1 + 9999 GROUP BY c.code ORDER BY c.code");
        command.Parameters.Add(new NpgsqlParameter { Value = int.Parse(province, System.Globalization.CultureInfo.InvariantCulture) });
        await using var rows = await command.ExecuteReaderAsync();
        var codes = new List<string>();
        while (await rows.ReadAsync()) codes.Add(rows.GetString(0));
        return codes;
    }

    public async Task ExecuteAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create(Database);
        await using var command = source.CreateCommand(sql);
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _cluster.DisposeAsync();
        Folder.Delete(recursive: true);
    }

    private Dictionary<string, string> Settings() => new()
    {
        // With bounds, so that they are counted, but with none that could be reached.
        ["Hub__Limits__Client__Budget"] = "2000000000", ["Hub__Limits__Client__BudgetPerSecond"] = "2000000000", ["Hub__Limits__Client__Requests"] = "1000000000", ["Hub__Limits__Client__RequestsPerSecond"] = "1000000000",
        ["Hub__Limits__Sockets"] = "19000", ["Hub__Limits__Client__Sockets"] = "20000", ["Hub__Limits__Client__Subscriptions"] = "20000",
        ["ConnectionStrings__Hub"] = Database, ["DOTNET_ENVIRONMENT"] = "Development", ["Hub__Tokens__SigningKey"] = Key, ["Logging__LogLevel__Default"] = "Warning",
    };

    private async Task<string> HubAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(Here, "hub.dll"), .. arguments]) { RedirectStandardOutput = true, WorkingDirectory = Folder.FullName };
        foreach (var (name, value) in Settings()) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        // 2: some of the made-up rows are to be rejected.
        return process.ExitCode is 0 or 2 ? output : throw new InvalidOperationException($"hub {arguments[0]} ended with {process.ExitCode}.");
    }

    private static string Bench() => Path.GetFullPath(Path.Combine(Here, "../../../.."));

    private static string Sibling(string project, string dll) => Path.Combine(Bench(), project, "bin", new DirectoryInfo(Here).Parent!.Name, new DirectoryInfo(Here).Name, dll);
}
