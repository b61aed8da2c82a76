using Hub.Postgres;

[assembly: AssemblyFixture(typeof(Hub.EndToEnd.Cluster))]

namespace Hub.EndToEnd;

/// <summary>One PostgreSQL for all tests of this run; each hub gets a database of its own.</summary>
public sealed class Cluster : IAsyncLifetime
{
    private static PostgresCluster? _cluster;

    public static Task<string> NewDatabaseAsync() => _cluster!.CreateDatabaseAsync();

    public static Task<PostgresStandby> StandbyAsync() => _cluster!.StandbyAsync();

    public async ValueTask InitializeAsync() => _cluster = await PostgresCluster.StartAsync();

    public ValueTask DisposeAsync() => _cluster?.DisposeAsync() ?? ValueTask.CompletedTask;
}

/// <summary>A hub on PostgreSQL, as hubs in production are: what takes long is tried on it alone, and the store's own tests hold SQLite to the same.</summary>
public sealed class PostgresHub : HubInside
{
    private string? _connection;

    protected override async Task<string> ConnectionStringAsync() => _connection ??= await Cluster.NewDatabaseAsync();
}

/// <summary>The program on PostgreSQL.</summary>
public sealed class StartedPostgresHub : StartedHub
{
    private string? _connection;

    protected override async Task<string> ConnectionStringAsync() => _connection ??= await Cluster.NewDatabaseAsync();
}
