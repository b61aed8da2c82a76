using Hub.Domain;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Hub.Store.Tests;

/// <summary>Many readers of one node: the log is read once for all of them, and each gets all of it however slow it is.</summary>
public abstract class TailContract : StoreContract
{
    private static readonly EventSelection All = new() { Scope = Scope.Everything };

    [Fact]
    public async Task One_event_costs_as_many_statements_for_a_hundred_readers_as_for_one()
    {
        using var statements = new TimesLogged(RelationalEventId.CommandExecuted);
        var store = HubStore.Open(ConnectionString, Keys.FromPassphrase("tests"), Law.Books, TimeProvider.System, () => Today, statements.Logs, events: new EventLogOptions { Polling = TimeSpan.FromDays(1), PollingWhileTold = TimeSpan.FromDays(1) });
        Also(store);
        await store.PrepareAsync(Cancel);
        var person = 0;

        async Task<int> Cost(int readers)
        {
            var tails = Enumerable.Range(0, readers).Select(_ => Tail(store, store.Events.Latest)).ToList();
            var least = int.MaxValue;
            // The least of several: what the node does besides comes now and then.
            for (var i = 0; i < 5; i++)
            {
                var (before, reading) = (statements.Count, tails.ConvertAll(t => t.NextAsync()));
                Assert.Equal(EntryResult.Accepted, (await store.Ledger.SubmitAsync([Given.Registration(++person)], Cancel))[0].Result);
                Assert.All(await Task.WhenAll(reading), e => Assert.Equal(person, e.Place));
                least = Math.Min(least, statements.Count - before);
            }
            foreach (var tail in tails) await tail.DisposeAsync();
            return least;
        }

        Assert.Equal(await Cost(1), await Cost(100));
    }

    [Fact]
    public async Task A_reader_that_is_too_far_behind_holds_nobody_up_loses_nothing_and_is_told_once()
    {
        const int persons = 60;
        var store = await NarrowAsync(window: 8);
        await using Reader slow = Tail(store, 0), quick = Tail(store, 0);
        await AcceptedAsync(Given.Registration(1));
        foreach (var tail in new[] { slow, quick }) Assert.Equal(1, (await tail.NextAsync()).Place);

        await Store.Ledger.SubmitAsync([.. Enumerable.Range(2, persons - 1).Select(n => Given.Registration(n))], Cancel);
        for (var place = 2; place <= persons; place++) Assert.Equal(place, (await quick.NextAsync()).Place);
        Assert.Equal(0, quick.Lagged);

        for (var place = 2; place <= persons; place++) Assert.Equal(place, (await slow.NextAsync()).Place);
        Assert.Equal(1, slow.Lagged);

        Assert.Equal((false, true), (store.Events.IsRecent(persons - 8), store.Events.IsRecent(persons - 7)));

        await AcceptedAsync(Given.Registration(persons + 1));
        foreach (var tail in new[] { slow, quick }) Assert.Equal(persons + 1, (await tail.NextAsync()).Place);
        Assert.Equal((1, 0), (slow.Lagged, quick.Lagged));
    }

    [Fact]
    public async Task What_turned_out_to_be_told_of_another_person_is_not_handed_out_to_one_who_was_behind()
    {
        var store = await NarrowAsync(window: 100);
        await using Reader slow = Tail(store, 0), quick = Tail(store, 0);
        await AcceptedAsync(Given.Registration(1));
        await AcceptedAsync(Given.Registration(2));
        for (var i = 0; i < 2; i++) await quick.NextAsync();
        Assert.Equal(1, (await slow.NextAsync()).Place);
        await AcceptedAsync(Given.Registration(3));
        await AcceptedAsync(Given.Registration(4));
        for (var i = 0; i < 2; i++) await quick.NextAsync();

        // The correction comes while the third and the fourth are in memory, and the slow one has neither.
        await AcceptedAsync(new IdentityCorrectedEntry { Id = "right", Region = RegionCode.Parse(Given.Hangzhou), Person = Given.Code(3), IdNumber = NumberOf(7), Entries = [], DecidedOn = Given.Day("2025-06-25"), Reason = "笔误", DocumentNumber = "文" });
        EventKind last;
        do last = (await quick.NextAsync()).Kind;
        while (last != EventKind.IdentityCorrected);

        var places = new List<long>();
        do places.Add((await slow.NextAsync()).Place);
        while (slow.Last!.Kind != EventKind.IdentityCorrected);
        var withdrawn = await Sql.ReadAsync(ConnectionString, "SELECT place FROM withdrawn_events");
        Assert.NotEmpty(withdrawn);
        Assert.Empty(places.Select(p => $"{p}").Intersect(withdrawn));
        Assert.Contains(4, places);
    }

    private static IdNumber NumberOf(int n)
    {
        IdNumber.TryParse("01", Given.IdNumber(n), out var number);
        return number!;
    }

    private async Task<HubStore> NarrowAsync(int window)
    {
        var store = HubStore.Open(ConnectionString, Keys.FromPassphrase("tests"), Law.Books, TimeProvider.System, () => Today, events: new EventLogOptions { Window = window });
        Also(store);
        await store.PrepareAsync(Cancel);
        return store;
    }

    private static Reader Tail(HubStore store, long after) => new(store, after);

    private sealed class Reader : IAsyncDisposable
    {
        private readonly IAsyncEnumerator<HubEvent> _tail;

        public Reader(HubStore store, long after) => _tail = store.Events.TailAsync(after, () => All, null, () => Lagged++, Cancel).GetAsyncEnumerator(Cancel);

        public int Lagged { get; private set; }

        public HubEvent? Last { get; private set; }

        public async Task<HubEvent> NextAsync()
        {
            Assert.True(await _tail.MoveNextAsync());
            return Last = _tail.Current;
        }

        public ValueTask DisposeAsync() => _tail.DisposeAsync();
    }
}

public sealed class TailOnSqlite : TailContract
{
    private protected override Task<string> NewDatabaseAsync() => Task.FromResult(SqliteFiles.New());

    private protected override Task DropDatabaseAsync()
    {
        SqliteFiles.Drop(ConnectionString);
        return Task.CompletedTask;
    }
}

public sealed class TailOnPostgres(Cluster cluster) : TailContract
{
    private protected override Task<string> NewDatabaseAsync() => cluster.CreateDatabaseAsync();
}
