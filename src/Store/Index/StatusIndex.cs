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

    /// <summary>The one in which the question came, which may have read before it; and the next.</summary>
    private const int RoundsToWait = 2;

    /// <summary>How often it looks for what moves no place of the log: that a source was heard at another node.</summary>
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    /// <summary>Between one reading of everything and the next, where it fails again and again; it begins with <see cref="Every"/>.</summary>
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

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
    private volatile bool _lags;
    private IndexPlace _place;
    private long _askedWal;
    private long? _wholeSince;
    private bool _isAway;

    internal StatusIndex(Database database, EventSignal signal, EventBell bell, ILogger log) => (_database, _signal, _bell, _log) = (database, signal, bell, log);

    /// <summary>How far it is; null where this node keeps none.</summary>
    public IndexState? State { get; private set; }

    /// <summary>Begins to read; until all is read the database answers. Not begun, it always does.</summary>
    public void Start() => Start(null);

    /// <param name="read">Everybody there is so far; null: to be read.</param>
    internal void Start(PersonIndex? read)
    {
        if (read is not null) _persons = read;
        State = new IndexState(_persons.Count, false, 0);
        _following = Task.Run(() => FollowAsync(isRead: read is not null));
    }

    /// <summary>What has everything that this node knows to be written, and is as new as asked, without waiting for it; null: it may be there in a moment, or never.</summary>
    public IndexedStatuses? Now(Freshness asked) => _reached is { } reached && Wanted(asked) is var known && reached.Has(known.Place, known.Wal, known.Writes) ? reached : null;

    /// <summary>The same, at once or in a moment; null: the database is to answer.</summary>
    public ValueTask<IndexedStatuses?> AtAsync(Freshness asked, CancellationToken cancellation)
    {
        if (_reached is not { } reached) return new ValueTask<IndexedStatuses?>((IndexedStatuses?)null);
        var known = Wanted(asked);
        if (reached.Has(known.Place, known.Wal, known.Writes)) return new ValueTask<IndexedStatuses?>(reached);
        // What is far behind, or is not read on at all for now, is not there in a moment.
        return _lags || reached.IsFarBehind(known.Place) ? new ValueTask<IndexedStatuses?>((IndexedStatuses?)null) : ComesAsync(known, cancellation);
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
        if (known.Wal > Interlocked.Read(ref _askedWal)) Interlocked.Exchange(ref _askedWal, known.Wal);
        try
        {
            for (var rounds = 0; ; rounds++)
            {
                var next = _round.Task;
                if (_reached is not { } reached) return null;
                if (reached.Has(known.Place, known.Wal, known.Writes)) return reached;
                if (_lags || rounds == RoundsToWait) return null;
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
        for (var pause = Every; !_stopping.IsCancellationRequested; pause = Min(pause * 2, LongestPause))
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
                if (_wholeSince is { } since && Stopwatch.GetElapsedTime(since) > LongestPause) pause = Every;
                // Whatever it was: what it has may be wrong from here on, is let go of, and is read anew.
                (_reached, isRead, _wholeSince, _isAway) = (null, false, null, false);
                _persons = new PersonIndex();
                State = new IndexState(0, false, 0);
                Wake();
                // By its type alone: a message may quote what it read.
                Failed(_log, failure.GetType().Name);
            }
            await Task.Delay(pause, _stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task RoundAsync()
    {
        // A place heard of that the log has not, as after commits were lost, is waited for no more than any other that is to come.
        var heard = _signal.Latest;
        try
        {
            if (!await ReadOnAsync(heard)) return;
        }
        catch (Exception failure) when (Outage.Of(failure) is { MayPass: true })
        {
            // What it has stands, with the times it had; whoever asks for more asks the database.
            if (!_isAway) Away(_log, failure.GetType().Name);
            (_lags, _isAway) = (true, true);
            Wake();
            await Task.Delay(Every, _stopping.Token);
            return;
        }
        _isAway = false;
        Wake();
        using var pause = CancellationTokenSource.CreateLinkedTokenSource(_stopping.Token);
        pause.CancelAfter(Every);
        await Task.WhenAny(_wanted.Reader.ReadAsync(pause.Token).AsTask(), _signal.FirstAfterAsync(Math.Max(_place.Place, heard), pause.Token));
        await pause.CancelAsync();
        _stopping.Token.ThrowIfCancellationRequested();
    }

    private void Wake() => Interlocked.Exchange(ref _round, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();

    private async Task LoadAsync()
    {
        var began = Stopwatch.GetTimestamp();
        var persons = new PersonIndex();
        FileMarks marks;
        await using (var db = await _database.ContextAsync(_stopping.Token))
        {
            // Before anything else: whatever happens while it reads comes behind this place.
            _place = await IndexPlace.LastAsync(db, _stopping.Token);
            marks = await FileMarks.ReadAsync(db, _stopping.Token);
        }
        var (after, told) = ("", began);
        while (true)
        {
            await using var db = await _database.ContextAsync(_stopping.Token);
            await using var moment = await _database.SnapshotAsync(db, _stopping.Token);
            var some = await IndexRows.AfterAsync(db, after, FilesAtOnce, marks, _stopping.Token);
            if (some.Count == 0) break;
            persons.Put(some);
            after = some[^1].FileId;
            State = new IndexState(persons.Count, false, 0);
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
    /// <param name="heard">The last place that this node knew of before.</param>
    /// <returns>False while there is more.</returns>
    private async Task<bool> ReadOnAsync(long heard)
    {
        // In this order: what was written before is in what is read after.
        var writes = _bell.Writes;
        var wal = await WalAsync();
        await using var db = await _database.ContextAsync(_stopping.Token);
        await using var moment = await _database.SnapshotAsync(db, _stopping.Token);
        var last = await IndexPlace.LastAsync(db, _stopping.Token);
        var sources = await HeardSources.ReadAsync(db, _stopping.Token);
        var (changed, upTo) = await IndexChanges.BehindAsync(db, _place, last, _stopping.Token);
        if (changed.Count > 0) _persons.Put(await IndexRows.OfFilesAsync(db, changed, _stopping.Token));
        _place = upTo;
        _lags = upTo != last || heard > last.Place;
        if (upTo != last) return false;
        _reached = new IndexedStatuses(_persons, sources, last.Place, wal, writes);
        _wholeSince ??= Stopwatch.GetTimestamp();
        State = new IndexState(_persons.Count, true, last.Place);
        StoreMeter.IndexPersons.Record(_persons.Count);
        StoreMeter.IndexBytes.Record(_persons.Bytes);
        StoreMeter.IndexPlace.Record(last.Place);
        return true;
    }

    /// <summary>A position beyond all that was committed before; also beyond the one that is asked for, where nothing has moved it since.</summary>
    private async Task<long> WalAsync()
    {
        var wal = (await _database.WrittenAsync(_stopping.Token)).Wal;
        return wal > 0 && wal == Interlocked.Read(ref _askedWal) ? await _database.MoveWalAsync(_stopping.Token) : wal;
    }

    private static TimeSpan Min(TimeSpan one, TimeSpan other) => one < other ? one : other;

    [LoggerMessage(Level = LogLevel.Information, Message = "The index has {Persons} persons so far; until it has all the database answers.")]
    private static partial void Loading(ILogger log, int persons);

    [LoggerMessage(Level = LogLevel.Information, Message = "The index has all {Persons} persons, read in {Seconds:0.0} s.")]
    private static partial void Loaded(ILogger log, int persons, double seconds);

    [LoggerMessage(Level = LogLevel.Error, Message = "The index cannot be kept current ({Failure}) and is read anew; until then the database answers.")]
    private static partial void Failed(ILogger log, string failure);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The index is not kept current while the database does not answer ({Failure}).")]
    private static partial void Away(ILogger log, string failure);
}
