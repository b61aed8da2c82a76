using Hub.Postgres;

[assembly: AssemblyFixture(typeof(Hub.Store.Tests.Cluster))]

namespace Hub.Store.Tests;

/// <summary>One PostgreSQL for the whole run.</summary>
public sealed class Cluster : IAsyncLifetime
{
    private PostgresCluster? _postgres;

    public async ValueTask InitializeAsync() => _postgres = await PostgresCluster.StartAsync();

    public Task<string> CreateDatabaseAsync() => _postgres!.CreateDatabaseAsync();

    public ValueTask DisposeAsync() => _postgres is null ? ValueTask.CompletedTask : _postgres.DisposeAsync();
}
