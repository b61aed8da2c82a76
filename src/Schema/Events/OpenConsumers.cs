using Hub.Store;

namespace Hub.Schema;

/// <summary>Which durable consumers have a stream open on this node; a stream that is opened later ends the earlier one of its consumer at once.</summary>
internal sealed class OpenConsumers
{
    private readonly Lock _lock = new();
    private readonly Dictionary<(string Client, string Name), Place> _open = [];

    /// <summary>All of them.</summary>
    public IReadOnlyList<OpenConsumer> All
    {
        get
        {
            lock (_lock) return [.. _open.Keys.Select(key => new OpenConsumer(key.Client, key.Name))];
        }
    }

    public Place Take(string client, string name)
    {
        var place = new Place(this, (client, name));
        Place? earlier;
        lock (_lock)
        {
            _open.TryGetValue(place.Key, out earlier);
            _open[place.Key] = place;
        }
        earlier?.Lose();
        return place;
    }

    /// <summary>A stream's hold on its consumer.</summary>
    internal sealed class Place(OpenConsumers all, (string Client, string Name) key) : IDisposable
    {
        private readonly CancellationTokenSource _lost = new();

        public (string Client, string Name) Key { get; } = key;

        /// <summary>Cancelled when a later stream has taken over.</summary>
        public CancellationToken Lost => _lost.Token;

        public void Lose() => _ = _lost.CancelAsync();

        // The source itself is left to the collector: a later stream may be cancelling it at this moment.
        public void Dispose()
        {
            lock (all._lock)
            {
                if (all._open.TryGetValue(Key, out var now) && now == this) all._open.Remove(Key);
            }
        }
    }
}
