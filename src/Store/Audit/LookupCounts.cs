using System.Runtime.InteropServices;

namespace Hub.Store;

/// <summary>Look-ups of public statuses: merged in memory, and every few seconds what came since goes into the chain.</summary>
internal sealed class LookupCounts : IAsyncDisposable
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private readonly CancellationTokenSource _stopping = new();
    private readonly AuditWriter _writer;
    private readonly TimeProvider _clock;
    private readonly Task _flushing;
    private Dictionary<LookupKey, LookupCount> _counts = [];
    private DateTimeOffset? _failingSince;

    public LookupCounts(AuditWriter writer, TimeProvider clock)
    {
        (_writer, _clock) = (writer, clock);
        _flushing = Task.Run(FlushAllAsync);
    }

    /// <exception cref="AuditUnavailableException">Nothing could be written for a minute.</exception>
    public void Add(PublicLookup lookup)
    {
        var now = _clock.Now();
        var hour = now.AddTicks(-(now.UtcTicks % TimeSpan.TicksPerHour));
        var key = new LookupKey(lookup.Client, lookup.Audience, lookup.Region, lookup.Purpose, lookup.Operation, hour);
        lock (_lock)
        {
            if (now - _failingSince >= Patience) throw new AuditUnavailableException();
            Add(key, new LookupCount(1, lookup.Persons));
        }
    }

    /// <summary>Writes what has been counted; what cannot be written is kept for the next time.</summary>
    public async Task FlushAsync()
    {
        Dictionary<LookupKey, LookupCount> counts;
        lock (_lock) (counts, _counts) = (_counts, []);
        await Task.WhenAll(counts.Select(c => FlushAsync(c.Key, c.Value)));
    }

    /// <summary>What is still to be written is written.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _flushing;
        await FlushAsync();
        _stopping.Dispose();
    }

    private async Task FlushAllAsync()
    {
        using var timer = new PeriodicTimer(Every);
        try
        {
            while (await timer.WaitForNextTickAsync(_stopping.Token)) await FlushAsync();
        }
        catch (OperationCanceledException)
        {
            // Stopped.
        }
    }

    private async Task FlushAsync(LookupKey key, LookupCount count)
    {
        try
        {
            await _writer.WriteAsync(AuditDraft.Of(key, count, _clock.Now()), CancellationToken.None);
            lock (_lock) _failingSince = null;
        }
        catch (AuditUnavailableException)
        {
            lock (_lock)
            {
                _failingSince ??= _clock.Now();
                Add(key, count);
            }
        }
    }

    private void Add(LookupKey key, LookupCount count)
    {
        ref var sum = ref CollectionsMarshal.GetValueRefOrAddDefault(_counts, key, out _);
        sum = new LookupCount(sum.Answers + count.Answers, sum.Persons + count.Persons);
    }
}
