using System.Threading.Channels;

namespace Hub.Store;

/// <summary>Rung by whoever has added to the log, after the commit: wakes this node's readers at once, and the other nodes by NOTIFY, as far as that gets through.</summary>
internal sealed class EventBell : IAsyncDisposable
{
    // Only the last place matters: whoever hears of it reads everything before it too.
    private readonly Channel<long> _places = Channel.CreateBounded<long>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });
    private readonly Database _database;
    private readonly EventSignal _signal;
    private readonly Task _telling;
    private long _writes;

    public EventBell(Database database, EventSignal signal)
    {
        (_database, _signal) = (database, signal);
        _telling = database.IsSqlite ? Task.CompletedTask : Task.Run(TellAsync);
    }

    /// <summary>How often this node has written something, whether or not it made an event.</summary>
    public long Writes => Interlocked.Read(ref _writes);

    /// <summary>Something was written that took no place of the log.</summary>
    public void Wrote() => Interlocked.Increment(ref _writes);

    public void Ring(long place)
    {
        Wrote();
        _signal.Advance(place);
        _places.Writer.TryWrite(place);
    }

    /// <summary>What was rung last is still told.</summary>
    public async ValueTask DisposeAsync()
    {
        _places.Writer.TryComplete();
        await _telling;
    }

    private async Task TellAsync()
    {
        await foreach (var place in _places.Reader.ReadAllAsync())
        {
            try
            {
                await _database.NotifyAsync(EventListening.Channel, place);
            }
            catch (Exception failure) when (DatabaseFailure.Is(failure) || failure is TimeoutException)
            {
                // The others look for themselves, only a little later.
            }
        }
    }
}
