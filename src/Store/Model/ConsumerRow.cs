namespace Hub.Store;

/// <summary>A durable consumer of one stream: what it listens to, and how far it has come.</summary>
public sealed class ConsumerRow
{
    /// <summary>The subject of the tokens that it is used with.</summary>
    public required string Client { get; init; }
    public required string Name { get; init; }
    public required int Audience { get; init; }
    public required int Region { get; init; }
    /// <summary>The caller's own institution, where its token has one.</summary>
    public string? Institution { get; init; }
    /// <summary>The caller's own person, where its token has one.</summary>
    public string? Person { get; init; }
    public int? Body { get; init; }
    public required int Purpose { get; init; }
    /// <summary>The field that it is a stream of.</summary>
    public required string Stream { get; init; }
    /// <summary>JSON of the conditions that it was registered with.</summary>
    public required string Filter { get; init; }
    /// <summary>What binds its cursors to them.</summary>
    public required long FilterHash { get; init; }
    /// <summary>It is due what comes behind this place.</summary>
    public required long StartedPlace { get; init; }
    public required long AcknowledgedPlace { get; init; }
    public required int AcknowledgedNumber { get; init; }
    /// <summary>Null at the beginning of the stream.</summary>
    public string? AcknowledgedDigest { get; init; }
    public required long SentPlace { get; init; }
    public required int SentNumber { get; init; }
    public string? SentDigest { get; init; }
    /// <summary>What it was due up to this place and had not acknowledged was removed after its time; 0 while nothing was.</summary>
    public long DroppedPlace { get; init; }
    /// <summary>How many events that were.</summary>
    public int Dropped { get; init; }
    /// <summary>Goes up each time a stream is opened under the name: the last one opened is the one that goes on.</summary>
    public required int Turn { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required DateTimeOffset LastSeenAt { get; init; }
}
