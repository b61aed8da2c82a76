namespace Hub.Schema;

/// <summary>How far each open stream of a connection has come, and by which token it goes on.</summary>
internal sealed class StreamPlaces
{
    private readonly Lock _lock = new();
    private readonly HashSet<Reader> _open = [];

    /// <summary>What the connection's latest token made; a stream that was opened with another goes on with it, or ends where it reaches other records.</summary>
    public Session? Latest { get; set; }

    /// <summary>The place up to which every open stream has handed out all that it wants; null when none is open.</summary>
    public long? Slowest
    {
        get { lock (_lock) return _open.Count == 0 ? null : _open.Min(r => r.Place); }
    }

    public Reader Open(long place)
    {
        var reader = new Reader(this, place);
        lock (_lock) _open.Add(reader);
        return reader;
    }

    /// <summary>One open stream.</summary>
    internal sealed class Reader(StreamPlaces places, long place) : IProgress<long>, IDisposable
    {
        private long _place = place;

        public long Place => Interlocked.Read(ref _place);

        public void Report(long value) => Interlocked.Exchange(ref _place, Math.Max(value, Place));

        public void Dispose()
        {
            lock (places._lock) places._open.Remove(this);
        }
    }
}
