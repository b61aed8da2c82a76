namespace Hub.Store.Tests;

/// <summary>Of the nodes on one PostgreSQL one does a duty at a time, and when its connection is cut one of them goes on.</summary>
public sealed class TakingTurns(Cluster cluster) : StoreContract
{
    private int _working;
    private int _most;

    [Fact]
    public async Task When_the_holders_connection_is_cut_its_work_ends_and_one_works_on_never_both()
    {
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var (begun, ended) = (new SemaphoreSlim(0), new SemaphoreSlim(0));
        async Task Work(CancellationToken leading)
        {
            _most = Math.Max(_most, Interlocked.Increment(ref _working));
            begun.Release();
            await Task.Delay(Timeout.Infinite, leading).ContinueWith(_ => { }, TaskScheduler.Default);
            Interlocked.Decrement(ref _working);
            ended.Release();
        }
        var other = await AnotherNodeAsync();
        var nodes = new[] { Store, other }.Select(n => n.Leading.RunAsync("turns", Work, stopping.Token)).ToList();

        for (var turn = 0; turn < 2; turn++)
        {
            await begun.WaitAsync(Cancel);
            Assert.Equal(["1"], await HoldersAsync());
            await Sql.RunAsync(ConnectionString, $"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE {Holding}");
            await ended.WaitAsync(Cancel);
        }
        await begun.WaitAsync(Cancel);
        await stopping.CancelAsync();
        await Task.WhenAll(nodes);

        Assert.Equal((0, 1), (_working, _most));
    }

    [Fact]
    public async Task A_duty_that_is_done_is_free_for_the_next()
    {
        await Store.Leading.RunAsync("once", _ => Task.CompletedTask, Cancel);
        var other = await AnotherNodeAsync();
        var done = false;
        await other.Leading.RunAsync("once", _ => Task.FromResult(done = true), Cancel);
        Assert.True(done);
    }

    [Fact]
    public async Task Work_that_fails_is_begun_again()
    {
        var begun = 0;
        await Store.Leading.RunAsync("failing", _ => ++begun < 2 ? throw new InvalidDataException() : Task.CompletedTask, Cancel);
        Assert.Equal(2, begun);
    }

    private protected override Task<string> NewDatabaseAsync() => cluster.CreateDatabaseAsync();

    private const string Holding = "pid IN (SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND granted) AND application_name = 'hub duty' AND datname = current_database()";

    private Task<List<string>> HoldersAsync() => Sql.ReadAsync(ConnectionString, $"SELECT count(*) FROM pg_stat_activity WHERE {Holding}");
}
