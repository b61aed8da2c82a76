using Hub.Domain;

namespace Hub.Store.Tests;

/// <summary>What nodes and imports say of themselves, and how it stands with consumers.</summary>
public abstract class OperatingContract : StoreContract
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 8, 0, 0, TimeSpan.Zero);

    private static NodeReport Node(string id) => new() { Id = id, Name = "west", Version = "1.0", StartedAt = Start };

    [Fact]
    public async Task Of_a_node_there_is_what_it_said_last()
    {
        await Store.Nodes.TellAsync(Node("a"), Cancel);
        await Store.Nodes.TellAsync(Node("b") with { StartedAt = Start.AddHours(1) }, Cancel);
        var told = Node("a") with { Duties = ["audit", "calendar"], Place = 5, Index = new IndexState(7, true, 4), Sockets = 2, Subscriptions = 3, Streams = [new("agency", "ledger")] };
        await Store.Nodes.TellAsync(told, Cancel);

        var all = await (await AnotherNodeAsync()).Nodes.AllAsync(Cancel);

        Assert.Equal(["b", "a"], all.Select(n => n.Id));
        var found = all[1];
        Assert.Equal((told.Host, told.Process, 5L, told.Index, 2, 3), (found.Host, found.Process, found.Place, found.Index, found.Sockets, found.Subscriptions));
        Assert.Equal(["audit", "calendar"], found.Duties);
        Assert.Equal([new OpenConsumer("agency", "ledger")], found.Streams!);
        Assert.Null(all[0].Index);
    }

    [Fact]
    public async Task A_node_that_is_heard_of_no_more_is_away_and_one_that_said_goodbye_has_ended()
    {
        await Store.Nodes.TellAsync(Node("a"), Cancel);
        await Store.Nodes.TellAsync(Node("b") with { EndedAt = Start, Streams = null }, Cancel);

        var (a, b) = (await Store.Nodes.AllAsync(Cancel)) is [var first, var second] ? (first, second) : throw new InvalidOperationException();

        Assert.Equal((NodeState.Running, NodeState.Away), (a.StateAt(a.LastSeenAt), a.StateAt(a.LastSeenAt + NodeReport.Patience + TimeSpan.FromTicks(1))));
        Assert.Equal(NodeState.Ended, b.StateAt(b.LastSeenAt.AddDays(1)));
        Assert.Null(b.Streams);
    }

    [Fact]
    public async Task An_import_says_how_far_it_is_and_one_that_died_is_known_by_its_silence()
    {
        var run = await Store.Imports.BeginAsync("zhejiang/registrations.csv", Cancel);
        await Store.Imports.TellAsync(run with { Progress = 0.5, Rows = 10, Accepted = 7, Unchanged = 2, Rejected = 1 }, Cancel);
        var half = Assert.Single(await Store.Imports.LastAsync(10, Cancel));
        Assert.Equal((0.5, 10, 7, 2, 1, "zhejiang/registrations.csv", Environment.ProcessId), (half.Progress, half.Rows, half.Accepted, half.Unchanged, half.Rejected, half.File, half.Process));
        Assert.Equal((ImportState.Running, ImportState.Lost), (half.StateAt(half.LastSeenAt), half.StateAt(half.LastSeenAt.AddMinutes(2))));

        await Store.Imports.EndAsync(half, failed: true);
        var other = await Store.Imports.BeginAsync("again.csv", Cancel);
        await Store.Imports.EndAsync(other, failed: false);

        Assert.Equal([ImportState.Done, ImportState.Failed], (await Store.Imports.LastAsync(10, Cancel)).Select(r => r.StateAt(r.LastSeenAt.AddDays(1))));
        Assert.Equal(["again.csv"], (await Store.Imports.LastAsync(1, Cancel)).Select(r => r.File));
    }

    [Fact]
    public async Task What_was_not_heard_of_for_a_week_is_forgotten()
    {
        await Store.Nodes.TellAsync(Node("a"), Cancel);
        await Store.Imports.BeginAsync("old.csv", Cancel);
        var later = HubStore.Open(ConnectionString, Keys.FromPassphrase("tests"), Law.Books, new Later(TimeSpan.FromDays(8)), () => Today);
        Also(later);
        await later.PrepareAsync(Cancel);
        await later.Nodes.TellAsync(Node("b"), Cancel);

        await later.Nodes.SweepAsync(Cancel);

        Assert.Equal(["b"], await Sql.ReadAsync(ConnectionString, "SELECT id FROM nodes"));
        Assert.Equal(["0"], await Sql.ReadAsync(ConnectionString, "SELECT COUNT(*) FROM import_runs"));
    }

    [Fact]
    public async Task The_log_reaches_from_its_first_place_to_its_last()
    {
        Assert.Equal(new LogExtent(0, null, 0, null), await Store.Events.ExtentAsync(Cancel));
        await AcceptedAsync(Given.Registration(1));
        await AcceptedAsync(Given.Registration(2));

        var extent = await Store.Events.ExtentAsync(Cancel);

        Assert.Equal((1L, 2L), (extent.Oldest, extent.Last));
        Assert.True(extent.OldestAt <= extent.LastAt);
    }

    [Fact]
    public async Task Consumers_are_told_with_what_waits_for_them()
    {
        await AcceptedAsync(Given.Registration(1));
        await AcceptedAsync(Given.Registration(2));
        await OpenAsync("all", 2);
        await OpenAsync("one", 1);
        await OpenAsync("none", 0);

        var standings = await Store.Consumers.StandingsAsync(10, Cancel);

        Assert.Equal(["none", "one", "all"], standings.Select(s => s.Consumer.Name));
        Assert.Equal([(await Store.Events.AtAsync(1, Cancel)).RecordedAt, (await Store.Events.AtAsync(2, Cancel)).RecordedAt, null], standings.Select(s => s.WaitingSince));
        Assert.All(standings, s => Assert.Null(s.Webhook));
        Assert.Equal(["none"], (await Store.Consumers.StandingsAsync(1, Cancel)).Select(s => s.Consumer.Name));
    }

    private Task<ConsumerOpening> OpenAsync(string name, long from)
    {
        var caller = new Caller { Audience = Audience.Insurance, Region = RegionCode.Parse("330100"), Purpose = Purpose.FundSupervision, Subject = "agency", ExpiresAt = DateTimeOffset.MaxValue };
        return Store.Consumers.OpenAsync(new ConsumerClaim(caller, name, "events", "{}", 1), new ConsumerPlace(from, 0), true, 0, Cancel);
    }

    private sealed class Later(TimeSpan by) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + by;
    }
}

public sealed class OperatingOnSqlite : OperatingContract
{
    private protected override Task<string> NewDatabaseAsync() => Task.FromResult(SqliteFiles.New());

    private protected override Task DropDatabaseAsync()
    {
        SqliteFiles.Drop(ConnectionString);
        return Task.CompletedTask;
    }
}

public sealed class OperatingOnPostgres(Cluster cluster) : OperatingContract
{
    private protected override Task<string> NewDatabaseAsync() => cluster.CreateDatabaseAsync();
}
