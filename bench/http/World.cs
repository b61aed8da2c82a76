using System.Globalization;
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
    private readonly string _key = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

    private World(BenchOptions options, PostgresCluster cluster, string database)
    {
        (Options, _cluster, Database) = (options, cluster, database);
        Hub = Over(database);
    }

    public BenchOptions Options { get; }

    public string Database { get; }

    public DirectoryInfo Folder { get; } = Directory.CreateTempSubdirectory("bench-http");

    public HubProgram Hub { get; }

    public static async Task<World> StartAsync(BenchOptions options)
    {
        var cluster = await PostgresCluster.StartAsync(durable: true);
        var world = new World(options, cluster, await DatabaseAsync(cluster));
        await world.Hub.ImportAsync(options.People);
        await world.ExecuteAsync("ANALYZE");
        return world;
    }

    /// <summary>The hub over another database.</summary>
    public HubProgram Over(string database) => new(database, _key, Folder);

    /// <returns>The connection string of another database of the same server.</returns>
    public Task<string> DatabaseAsync() => DatabaseAsync(_cluster);

    public Task<Side> FloorAsync(string path, bool known) => Side.StartAsync(known ? "floor-known" : "floor", "dotnet", [Sibling("floor", "Bench.Floor.dll")], path, new()
    {
        ["FLOOR_DATABASE"] = Database, ["FLOOR_KEY"] = _key, ["FLOOR_TOKENS"] = known ? "known" : "",
    }, Folder);

    /// <summary>A server of bench/peers, one process for each core.</summary>
    public Task<Side> PeerAsync(string peer) => Side.StartAsync(peer, "node", [Path.Combine(Bench(), "peers", "serve.mjs"), peer], "/graphql", new()
    {
        ["PEER_DATABASE"] = Database, ["PEER_KEY"] = _key,
    }, Folder);

    /// <summary>Two processes of subscribers, so many together; back once all have subscribed.</summary>
    public async Task<Subscribers> SubscribeAsync(Side hub, int count)
    {
        // A hundred agencies that hear of the same.
        var issuer = new TokenIssuer(Convert.FromBase64String(_key), "hub", "hub", TimeProvider.System);
        var tokens = Enumerable.Range(1, 100).Select(i => issuer.Issue(new Caller
        {
            Audience = Audience.Insurance, Body = InsuranceBody.Agency, Region = RegionCode.Parse("330100"), Purpose = Purpose.FundSupervision, Subject = $"desk-{i}", ExpiresAt = DateTimeOffset.UtcNow.AddHours(8),
        }));
        return await Subscribers.StartAsync(Path.Combine(Here, "Bench.Http.dll"), hub.Address, [.. tokens], count, Folder);
    }

    /// <summary>The codes of those who serve in a province.</summary>
    public async Task<List<string>> CodesAsync(string province, string? database = null, int most = int.MaxValue)
    {
        await using var source = NpgsqlDataSource.Create(database ?? Database);
        await using var command = source.CreateCommand(
            "SELECT c.code FROM person_codes c WHERE EXISTS (SELECT 1 FROM registrations r WHERE r.file_id = c.file_id AND r.closed_on IS NULL AND r.region BETWEEN $1 AND $1 + 9999) ORDER BY md5(c.code) LIMIT $2");
        command.CommandTimeout = 0;
        command.Parameters.Add(new NpgsqlParameter { Value = int.Parse(province, CultureInfo.InvariantCulture) });
        command.Parameters.Add(new NpgsqlParameter { Value = most });
        await using var rows = await command.ExecuteReaderAsync();
        var codes = new List<string>();
        while (await rows.ReadAsync()) codes.Add(rows.GetString(0));
        return codes;
    }

    public async Task ExecuteAsync(string sql, string? database = null)
    {
        await using var source = NpgsqlDataSource.Create(database ?? Database);
        await using var command = source.CreateCommand(sql);
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _cluster.DisposeAsync();
        Folder.Delete(recursive: true);
    }

    private static async Task<string> DatabaseAsync(PostgresCluster cluster) => $"{await cluster.CreateDatabaseAsync()};Maximum Pool Size=24";

    private static string Bench() => Path.GetFullPath(Path.Combine(Here, "../../../.."));

    private static string Sibling(string project, string dll) => Path.Combine(Bench(), project, "bin", new DirectoryInfo(Here).Parent!.Name, new DirectoryInfo(Here).Name, dll);
}
