using System.Diagnostics;
using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Hub.Store;

/// <summary>
/// What is public of every person, in this node's memory: read as a whole in the background once the node has started, then kept current by the
/// event log. It answers only where it has all that the one who asks may count on; else the database does.
/// </summary>
public sealed partial class StatusIndex : IAsyncDisposable
{
    private const int FilesAtOnce = 2_000;
    private const int PlacesAtOnce = 1_000;
    private const int RederivationsAtOnce = 16;

    /// <summary>How often it looks for what moves no place of the log: that a source was heard at another node.</summary>
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan TellEvery = TimeSpan.FromSeconds(5);

    /// <summary>How long a question waits for what was just written before the database answers it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(250);

    private readonly Database _database;
    private readonly EventSignal _signal;
    private readonly EventBell _bell;
    private readonly ILogger _log;
    private readonly CancellationTokenSource _stopping = new();
    private readonly Channel<bool> _wanted = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private volatile TaskCompletionSource _round = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile IndexedStatuses? _reached;
    private volatile PersonIndex _persons = new();
    private Task _following = Task.CompletedTask;
    private long _place;
    private long _number;

    internal StatusIndex(Database database, EventSignal signal, EventBell bell, ILogger log) => (_database, _signal, _bell, _log) = (database, signal, bell, log);

    /// <summary>How far it is; null where this node keeps none.</summary>
    public IndexState? State { get; private set; }

    /// <summary>Begins to read; until all is read the database answers. Not begun, it always does.</summary>
    public void Start() => Start(null);

    /// <param name="read">Everybody there is so far; null: to be read.</param>
    internal void Start(PersonIndex? read)
    {
        if (read is not null) _persons = read;
        State = new IndexState(_persons.Count, false);
        _following = Task.Run(() => FollowAsync(isRead: read is not null));
    }

    /// <summary>What has everything that this node knows to be written, and is as new as asked, without waiting for it; null: it may be there in a moment, or never.</summary>
    public IndexedStatuses? Now(Freshness asked) => _reached is { } reached && Wanted(asked) is var known && reached.Has(known.Place, known.Wal, known.Writes) ? reached : null;

    /// <summary>The same, at once or in a moment; null: the database is to answer.</summary>
    public ValueTask<IndexedStatuses?> AtAsync(Freshness asked, CancellationToken cancellation)
    {
        if (_reached is null) return new ValueTask<IndexedStatuses?>((IndexedStatuses?)null);
        return Now(asked) is { } reached ? new ValueTask<IndexedStatuses?>(reached) : ComesAsync(Wanted(asked), cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _following;
        _stopping.Dispose();
    }

    private (long Place, long Wal, long Writes) Wanted(Freshness asked) => (Math.Max(_signal.Latest, asked.Place), asked.Wal, _bell.Writes);

    private async ValueTask<IndexedStatuses?> ComesAsync((long Place, long Wal, long Writes) known, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        try
        {
            while (true)
            {
                var next = _round.Task;
                if (_reached is not { } reached) return null;
                if (reached.Has(known.Place, known.Wal, known.Writes)) return reached;
                _wanted.Writer.TryWrite(true);
                await next.WaitAsync(patience.Token);
            }
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return null;
        }
    }

    private async Task FollowAsync(bool isRead)
    {
        while (!_stopping.IsCancellationRequested)
        {
            try
            {
                if (!isRead) await LoadAsync();
                while (true) await RoundAsync();
            }
            catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                // Whatever it was: what it has may be wrong from here on, and is read anew.
                (_reached, isRead) = (null, false);
                State = new IndexState(0, false);
                // By its type alone: a message may quote what it read.
                Failed(_log, failure.GetType().Name);
            }
            await Task.Delay(Every, _stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task RoundAsync()
    {
        try
        {
            if (!await ReadOnAsync()) return;
        }
        catch (Exception failure) when (DatabaseFailure.Is(failure))
        {
            // What it has stands, with the times it had; whoever asks for more asks the database.
            await Task.Delay(Every, _stopping.Token);
        }
        Interlocked.Exchange(ref _round, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
        using var pause = CancellationTokenSource.CreateLinkedTokenSource(_stopping.Token);
        pause.CancelAfter(Every);
        await Task.WhenAny(_wanted.Reader.ReadAsync(pause.Token).AsTask(), _signal.AfterAsync(_place, pause.Token));
        await pause.CancelAsync();
        _stopping.Token.ThrowIfCancellationRequested();
    }

    private async Task LoadAsync()
    {
        var began = Stopwatch.GetTimestamp();
        var persons = new PersonIndex();
        HashSet<string> published;
        await using (var db = await _database.ContextAsync(_stopping.Token))
        {
            // Before anything else: whatever happens while it reads comes behind this place.
            _place = await db.Events.MaxAsync(e => (long?)e.Place, _stopping.Token) ?? 0;
            _number = await db.Rederivations.MaxAsync(r => (long?)r.Number, _stopping.Token) ?? 0;
            published = await IndexRows.PublishedAsync(db, _stopping.Token);
        }
        var (after, told) = ("", began);
        while (true)
        {
            await using var db = await _database.ContextAsync(_stopping.Token);
            await using var moment = await _database.SnapshotAsync(db, _stopping.Token);
            var some = await IndexRows.AfterAsync(db, after, FilesAtOnce, published, _stopping.Token);
            if (some.Count == 0) break;
            persons.Put(some);
            after = some[^1].FileId;
            State = new IndexState(persons.Count, false);
            StoreMeter.IndexPersons.Record(persons.Count);
            if (Stopwatch.GetElapsedTime(told) < TellEvery) continue;
            Loading(_log, persons.Count);
            told = Stopwatch.GetTimestamp();
        }
        _persons = persons;
        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        Loaded(_log, persons.Count, seconds);
    }

    /// <summary>Reads the log on, and of the persons whom it names what they are now.</summary>
    /// <returns>False while there is more.</returns>
    private async Task<bool> ReadOnAsync()
    {
        // In this order: what was written before is in what is read after.
        var writes = _bell.Writes;
        var wal = (await _database.WrittenAsync(_stopping.Token)).Wal;
        await using var db = await _database.ContextAsync(_stopping.Token);
        await using var moment = await _database.SnapshotAsync(db, _stopping.Token);
        var head = await db.Events.MaxAsync(e => (long?)e.Place, _stopping.Token) ?? 0;
        var sources = await HeardSources.ReadAsync(db, _stopping.Token);
        var (changed, upTo, number) = await ChangedAsync(db, head);
        if (changed.Count > 0) _persons.Put(await IndexRows.OfFilesAsync(db, changed, _stopping.Token));
        var isAll = upTo == head && number < _number + RederivationsAtOnce;
        (_place, _number) = (upTo, number);
        if (!isAll) return false;
        _reached = new IndexedStatuses(_persons, sources, head, wal, writes);
        State = new IndexState(_persons.Count, true);
        StoreMeter.IndexPersons.Record(_persons.Count);
        StoreMeter.IndexBytes.Record(_persons.Bytes);
        StoreMeter.IndexPlace.Record(head);
        return true;
    }

    /// <summary>Some of the files that changed since, and how far these are all of them.</summary>
    private async Task<(List<string> Files, long UpTo, long Number)> ChangedAsync(HubContext db, long head)
    {
        var (upTo, number) = (Math.Min(head, _place + PlacesAtOnce), _number);
        if (upTo > _place && await db.LogHorizon.AnyAsync(h => h.Place > _place, _stopping.Token)) throw new InvalidOperationException("What it has not read of the log is no longer kept.");
        List<string> files = upTo == _place ? [] : await db.Events.Where(e => e.Place > _place && e.Place <= upTo && e.FileId != null).Select(e => e.FileId!).Distinct().ToListAsync(_stopping.Token);
        foreach (var again in await db.Rederivations.Where(r => r.Number > _number).OrderBy(r => r.Number).Take(RederivationsAtOnce).ToListAsync(_stopping.Token))
        {
            if (again.Number != ++number) throw new InvalidOperationException("What was derived anew is no longer told of.");
            files.AddRange(await db.Persons.Where(p => string.Compare(p.FileId, again.FirstFile) >= 0 && string.Compare(p.FileId, again.LastFile) <= 0).Select(p => p.FileId).ToListAsync(_stopping.Token));
        }
        return ([.. files.Distinct()], upTo, number);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The index has {Persons} persons so far; until it has all the database answers.")]
    private static partial void Loading(ILogger log, int persons);

    [LoggerMessage(Level = LogLevel.Information, Message = "The index has all {Persons} persons, read in {Seconds:0.0} s.")]
    private static partial void Loaded(ILogger log, int persons, double seconds);

    [LoggerMessage(Level = LogLevel.Error, Message = "The index cannot be kept current ({Failure}) and is read anew; until then the database answers.")]
    private static partial void Failed(ILogger log, string failure);
}
