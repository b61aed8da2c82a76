namespace GraphQL.Transport;

/// <summary>Bounds and habits of the transports.</summary>
public sealed record TransportOptions
{
    /// <summary>The largest request, or message on a socket, in bytes; beyond it 413, or a close.</summary>
    public int MaxRequestBytes { get; init; } = 10 * 1024 * 1024;

    /// <summary>How long a socket may stay open before connection_init comes (4408).</summary>
    public TimeSpan InitTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How often a quiet socket or event stream hears where it stands.</summary>
    public TimeSpan PulseInterval { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>The most operations that one socket may have open at a time.</summary>
    public int MaxOperationsPerSocket { get; init; } = 100;

    /// <summary>HTTP statuses of errors that have their own, by error code, for example 403 for one that says what may not be seen.</summary>
    public IReadOnlyDictionary<string, int> StatusByCode { get; init; } = new Dictionary<string, int>();
}
