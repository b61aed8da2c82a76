using System.Threading.Channels;
using Microsoft.Extensions.Logging;

namespace Hub.Store;

/// <summary>A replica that queries are answered from, as long as it answers and is near enough; else the primary answers them.</summary>
public sealed partial class Replica : IAsyncDisposable
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LookEveryWhileAwaited = TimeSpan.FromMilliseconds(20);

    private readonly Database _database;
    private readonly Reads _reads;
    private readonly ReplicaLook _look;
    private readonly ReplicaOptions _options;
    private readonly ILogger _log;
    private readonly CancellationTokenSource _stopping = new();
    private readonly Channel<bool> _wanted = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private volatile TaskCompletionSource _looked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile ReplicaState _state = new(false, default, null);
    private Task _watching = Task.CompletedTask;
    private int _waiting;

    internal Replica(Database primary, Database replica, Reads reads, ReplicaOptions options, TimeProvider clock, ILogger log)
    {
        (_database, _reads, _options, _log) = (replica, reads, options, log);
        _look = new ReplicaLook(primary, replica, clock);
    }

    /// <summary>What is known of it at this moment.</summary>
    public ReplicaState State => _state;

    /// <summary>The replica's data, when it has come as far as asked or does so in a moment; null: the primary is to answer.</summary>
    public async ValueTask<Reads?> AtAsync(Freshness asked, CancellationToken cancellation)
    {
        var isThere = _state.IsUsable && (_state.At.Reaches(asked) || await ComesAsync(asked, cancellation));
        StoreMeter.ReplicaQueries.Add(1, new KeyValuePair<string, object?>("hub.answered.by", isThere ? "replica" : "primary"));
        return isThere ? _reads : null;
    }

    /// <summary>Whether a failure of a query was the replica's; then it is not asked again until it has answered.</summary>
    public bool IsToBlame(Exception failure)
    {
        if (!DatabaseFailure.Is(failure)) return false;
        Set(_state with { IsUsable = false }, failure.Message);
        return true;
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _watching;
        await _database.DisposeAsync();
        _stopping.Dispose();
    }

    /// <summary>Returns when it has been looked at once.</summary>
    internal async Task StartAsync()
    {
        await LookAsync();
        _watching = Task.Run(WatchAsync);
    }

    private async Task<bool> ComesAsync(Freshness asked, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(_options.Patience);
        Interlocked.Increment(ref _waiting);
        try
        {
            for (var next = _looked.Task; _state.IsUsable && !_state.At.Reaches(asked); next = _looked.Task)
            {
                _wanted.Writer.TryWrite(true);
                await next.WaitAsync(patience.Token);
            }
            return _state.IsUsable;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return false;
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
    }

    private async Task WatchAsync()
    {
        while (!_stopping.IsCancellationRequested)
        {
            using var pause = CancellationTokenSource.CreateLinkedTokenSource(_stopping.Token);
            pause.CancelAfter(LookEvery);
            if (Volatile.Read(ref _waiting) > 0) await Task.Delay(LookEveryWhileAwaited, pause.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            else await _wanted.Reader.ReadAsync(pause.Token).AsTask().ContinueWith(_ => { }, TaskScheduler.Default);
            await LookAsync();
        }
    }

    private async Task LookAsync()
    {
        try
        {
            var (at, lag) = await _look.AskAsync(_stopping.Token);
            if (lag is { } known) StoreMeter.ReplicaLag.Record(known.TotalSeconds);
            Set(new ReplicaState(lag <= _options.MaxLag, at, lag), lag is null ? "it is not yet where the primary was when this node first asked" : $"it is {lag.Value.TotalSeconds:0} s behind");
        }
        catch (Exception failure) when (DatabaseFailure.Is(failure) || failure is InvalidOperationException or OperationCanceledException or TimeoutException)
        {
            _look.Forget();
            if (!_stopping.IsCancellationRequested) Set(new ReplicaState(false, default, null), failure.Message);
        }
        Interlocked.Exchange(ref _looked, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
    }

    /// <summary>Logged when it changes, not each time that it is seen.</summary>
    private void Set(ReplicaState state, string why)
    {
        var before = Interlocked.Exchange(ref _state, state);
        if (before.IsUsable && !state.IsUsable) NotAsked(_log, why);
        else if (!before.IsUsable && state.IsUsable) Asked(_log);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The replica is not asked, the primary answers: {Why}")]
    private static partial void NotAsked(ILogger log, string why);

    [LoggerMessage(Level = LogLevel.Information, Message = "The replica answers queries.")]
    private static partial void Asked(ILogger log);
}
