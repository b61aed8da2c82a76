namespace Hub.Store.Tests;

/// <summary>On PostgreSQL a node is told of what another has added: the one that reads here never looks for itself.</summary>
public sealed class Listening(Cluster cluster) : StoreContract
{
    private const string Listeners = "FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN %'";

    [Fact]
    public async Task An_event_at_one_node_is_heard_at_another()
    {
        await using var tail = Tail(await NeverLookingAsync());
        await ListenersAsync([]);

        for (var place = 1; place <= 3; place++)
        {
            await AcceptedAsync(Given.Registration(place));
            Assert.Equal(place, await NextAsync(tail));
        }
    }

    [Fact]
    public async Task A_connection_that_was_cut_comes_back_and_nothing_is_lost()
    {
        await using var tail = Tail(await NeverLookingAsync());
        for (var (place, cut) = (1, await ListenersAsync([])); place <= 6;)
        {
            Assert.Equal(["True", "True"], await Sql.ReadAsync(ConnectionString, $"SELECT pg_terminate_backend(pid) {Listeners}"));
            await AcceptedAsync(Given.Registration(place));
            Assert.Equal(place++, await NextAsync(tail));

            cut = await ListenersAsync(cut);
            await AcceptedAsync(Given.Registration(place));
            Assert.Equal(place++, await NextAsync(tail));
        }
    }

    [Fact]
    public async Task A_reader_outlasts_every_connections_being_cut_at_once()
    {
        await using var tail = Tail(await NeverLookingAsync());
        await ListenersAsync([]);
        for (var place = 1; place <= 6; place++)
        {
            await AcceptedAsync(Given.Registration(place));
            await Sql.ReadAsync(ConnectionString, "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()");
            Assert.Equal(place, await NextAsync(tail));
        }
    }

    private protected override Task<string> NewDatabaseAsync() => cluster.CreateDatabaseAsync();

    private static IAsyncEnumerator<HubEvent> Tail(HubStore node) => node.Events.TailAsync(0, new EventSelection { Scope = Hub.Domain.Scope.Everything }, cancellation: Cancel).GetAsyncEnumerator(Cancel);

    private static async Task<long> NextAsync(IAsyncEnumerator<HubEvent> tail) => await tail.MoveNextAsync() ? tail.Current.Place : 0;

    private async Task<HubStore> NeverLookingAsync()
    {
        var never = new EventLogOptions { Polling = TimeSpan.FromDays(1), PollingWhileTold = TimeSpan.FromDays(1) };
        var store = HubStore.Open(ConnectionString, Keys.FromPassphrase("tests"), Law.Books, TimeProvider.System, () => Today, events: never);
        Also(store);
        await store.PrepareAsync(Cancel);
        return store;
    }

    /// <summary>Waits until both nodes listen, by other connections than these.</summary>
    private async Task<List<string>> ListenersAsync(List<string> before)
    {
        while (true)
        {
            var now = await Sql.ReadAsync(ConnectionString, $"SELECT pid {Listeners}");
            if (now.Count == 2 && !now.Intersect(before).Any()) return now;
            await Task.Delay(20, Cancel);
        }
    }
}
