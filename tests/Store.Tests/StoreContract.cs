using Hub.Domain;

namespace Hub.Store.Tests;

/// <summary>What every database must hold: each test gets a store of its own, empty and prepared.</summary>
public abstract class StoreContract : IAsyncLifetime
{
    private protected static readonly DateOnly Today = new(2025, 7, 1);

    private readonly List<HubStore> _open = [];

    private protected string ConnectionString { get; private set; } = "";

    private protected HubStore Store { get; private set; } = null!;

    private protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await AnotherDatabaseAsync();

    public async ValueTask DisposeAsync()
    {
        foreach (var store in _open) await store.DisposeAsync();
        await DropDatabaseAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>A store of its own, empty, from here on; the one before stays open.</summary>
    private protected async Task AnotherDatabaseAsync()
    {
        ConnectionString = await NewDatabaseAsync();
        Store = await AnotherNodeAsync();
    }

    private protected abstract Task<string> NewDatabaseAsync();

    private protected virtual Task DropDatabaseAsync() => Task.CompletedTask;

    /// <summary>A second hub on the same database.</summary>
    private protected async Task<HubStore> AnotherNodeAsync(DateOnly? today = null, Lawbooks? law = null, IProgress<RebuildProgress>? rebuilding = null)
    {
        var store = HubStore.Open(ConnectionString, Keys.FromPassphrase("tests"), law ?? Law.Books, TimeProvider.System, () => today ?? Today);
        _open.Add(store);
        await store.PrepareAsync(rebuilding, Cancel);
        return store;
    }

    /// <summary>A store that the test has opened itself, closed with the others.</summary>
    private protected void Also(HubStore store) => _open.Add(store);

    private protected async Task<SubmitOutcome> SubmitAsync(Entry entry) => (await Store.Ledger.SubmitAsync([entry], Cancel))[0];

    private protected async Task<SubmitOutcome> AcceptedAsync(Entry entry)
    {
        var outcome = await SubmitAsync(entry);
        Assert.Equal((EntryResult.Accepted, ""), (outcome.Result, string.Join("; ", outcome.Refusals.Select(r => $"{r.Code} {r.Message}"))));
        return outcome;
    }

    private protected async Task<List<HubEvent>> EventsAsync(Scope scope, long after = 0) =>
        [.. await Store.Events.ReadAsync(after, new EventSelection { Scope = scope }, 1000, Cancel)];
}
