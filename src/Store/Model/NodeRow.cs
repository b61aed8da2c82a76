namespace Hub.Store;

/// <summary>What a node last said of itself.</summary>
public sealed class NodeRow
{
    /// <summary>Another one each time a process starts.</summary>
    public required string Id { get; init; }
    /// <summary>What the operator calls it.</summary>
    public required string Name { get; init; }
    public required string Host { get; init; }
    public required int Process { get; init; }
    public required string Version { get; init; }
    public required DateTimeOffset StartedAt { get; init; }
    public required DateTimeOffset LastSeenAt { get; init; }
    /// <summary>When it said that it ends.</summary>
    public DateTimeOffset? EndedAt { get; init; }
    /// <summary>What it does for all nodes, with spaces between.</summary>
    public required string Duties { get; init; }
    /// <summary>The last place of the log that it had heard of.</summary>
    public required long Place { get; init; }
    /// <summary>How many persons its index has; null where it keeps none, as with the two below.</summary>
    public int? IndexPersons { get; init; }
    public bool? IndexWhole { get; init; }
    public long? IndexPlace { get; init; }
    public required int Sockets { get; init; }
    public required int Subscriptions { get; init; }
    /// <summary>JSON of whose streams are open there; null where they are too many to be written.</summary>
    public string? Streams { get; init; }
}
