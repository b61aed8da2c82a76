using Hub.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Hub.Store;

/// <summary>The registry of clients as this node knows it: read anew when the log tells of a change, and never for a request.</summary>
public sealed partial class KnownGrants : IAsyncDisposable
{
    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(250);

    private readonly Database _database;
    private readonly EventSignal _signal;
    private readonly TimeProvider _clock;
    private readonly ILogger _logger;
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly CancellationTokenSource _stopping = new();
    private volatile GrantsRead _known = GrantsRead.Nothing;
    private long _reached;
    private Task _watching = Task.CompletedTask;

    internal KnownGrants(Database database, EventSignal signal, TimeProvider clock, ILogger logger) => (_database, _signal, _clock, _logger) = (database, signal, clock, logger);

    /// <summary>Raised when a grant was given or revoked, has begun or has ended.</summary>
    public event EventHandler? Turned;

    /// <summary>What the grants to its client make of a token now; null where the client never had any.</summary>
    public GrantedAccess? Of(Caller token) => _known.Clients.GetValueOrDefault(token.Subject)?.Of(token, _clock.GetUtcNow());

    /// <summary>Whether a token still comes by this grant; null: its client still never had any. Asked for every request, so that nothing is made for it.</summary>
    public bool StillGive(Caller token, ClientGrant? grant) =>
        _known.Clients.TryGetValue(token.Subject, out var all) ? grant is not null && all.Best(token, _clock.GetUtcNow())?.Id == grant.Id : grant is null;

    internal async Task StartAsync(CancellationToken cancellation)
    {
        await ReadAsync(_signal.Latest, cancellation);
        _watching = Task.Run(WatchAsync, CancellationToken.None);
    }

    /// <summary>Returns once this node knows every change of grants up to that place of the log.</summary>
    internal async ValueTask ReachAsync(long place, CancellationToken cancellation)
    {
        if (Interlocked.Read(ref _reached) >= place) return;
        await _turn.WaitAsync(cancellation);
        try
        {
            if (Interlocked.Read(ref _reached) < place) await ReadAsync(place, cancellation);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>The place of the last event that was for this client alone; 0 where there is none.</summary>
    internal long LastChangeOf(string client) => _known.LastChanges.GetValueOrDefault(client);

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _watching;
        _stopping.Dispose();
        _turn.Dispose();
    }

    /// <param name="place">Known to be taken, so that whatever stands up to it can be read.</param>
    private async Task ReadAsync(long place, CancellationToken cancellation)
    {
        await using var db = await _database.ContextAsync(cancellation);
        var last = await db.Events.Where(e => e.Client != null).MaxAsync(e => (long?)e.Place, cancellation) ?? 0;
        var another = last != _known.Last;
        if (another) _known = await GrantsRead.LoadAsync(db, last, cancellation);
        Interlocked.Exchange(ref _reached, Math.Max(place, last));
        if (another) Turned?.Invoke(this, EventArgs.Empty);
    }

    private async Task WatchAsync()
    {
        using var timer = new PeriodicTimer(Every);
        var seen = _clock.GetUtcNow();
        try
        {
            while (await timer.WaitForNextTickAsync(_stopping.Token))
            {
                await LookAsync();
                var now = _clock.GetUtcNow();
                if (_known.TurnsBetween(seen, now)) Turned?.Invoke(this, EventArgs.Empty);
                seen = now;
            }
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            // Stopped.
        }
    }

    private async Task LookAsync()
    {
        try
        {
            await ReachAsync(_signal.Latest, _stopping.Token);
        }
        catch (Exception failure) when (!_stopping.IsCancellationRequested)
        {
            // Whatever it was: a node that no longer looks would never know.
            LogAway(failure.GetType().Name);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The registry of clients cannot be read: {Failure}")]
    private partial void LogAway(string failure);
}
