using System.Collections.Concurrent;
using Hub.Domain;

namespace Hub.Tokens;

/// <summary>
/// Tokens that were found good, by their hash, until they expire or for an hour: checking a signature for every request costs more than the request.
/// Of one token there is one caller for as long as it is known. What has expired is forgotten as others come; when there are too many, those that were used longest ago make room.
/// </summary>
public sealed class AdmittedTokens(TimeProvider clock, int atMost = 10_000)
{
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);
    private static readonly TimeSpan BetweenSweeps = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<TokenHash, Admitted> _known = new();
    private readonly Lock _adding = new();
    private DateTimeOffset _swept = clock.GetUtcNow();

    public int Count => _known.Count;

    /// <summary>Null when the token is unknown or has expired since.</summary>
    public Caller? Find(ReadOnlySpan<char> token)
    {
        var hash = TokenHash.Of(token);
        if (!_known.TryGetValue(hash, out var admitted)) return null;
        var now = clock.GetUtcNow();
        if (now < admitted.Until)
        {
            admitted.Used = now.UtcTicks;
            return admitted.Caller;
        }

        _known.TryRemove(KeyValuePair.Create(hash, admitted));
        return null;
    }

    public void Add(ReadOnlySpan<char> token, Caller caller)
    {
        var hash = TokenHash.Of(token);
        var now = clock.GetUtcNow();
        var until = now + Longest;
        lock (_adding)
        {
            var full = _known.Count >= atMost;
            if (full || now - _swept >= BetweenSweeps) Sweep(now);
            if (full) MakeRoom();
            _known[hash] = new Admitted(caller, caller.ExpiresAt < until ? caller.ExpiresAt : until) { Used = now.UtcTicks };
        }
    }

    private void Sweep(DateTimeOffset now)
    {
        _swept = now;
        foreach (var known in _known.Where(known => known.Value.Until <= now)) _known.TryRemove(known);
    }

    /// <summary>A tenth at a time, so that it is not looked for with every token that comes.</summary>
    private void MakeRoom()
    {
        var over = _known.Count - (atMost - Math.Max(1, atMost / 10));
        if (over <= 0) return;
        // They are used while they are sorted: by what was read once of each.
        foreach (var (known, _) in _known.Select(known => (known, known.Value.Used)).OrderBy(one => one.Used).Take(over)) _known.TryRemove(known);
    }

    private sealed class Admitted(Caller caller, DateTimeOffset until)
    {
        private long _used;

        public Caller Caller => caller;

        public DateTimeOffset Until => until;

        /// <summary>In ticks of UTC.</summary>
        public long Used
        {
            get => Volatile.Read(ref _used);
            set => Volatile.Write(ref _used, value);
        }
    }
}
