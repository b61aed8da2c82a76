namespace Hub.Store;

/// <summary>Where the events of a durable consumer are posted, and how far that has come.</summary>
public sealed class WebhookRow
{
    public required string Client { get; init; }
    public required string Consumer { get; init; }
    public required string Url { get; init; }
    public required string Document { get; init; }
    /// <summary>JSON; null where it has none.</summary>
    public string? Variables { get; init; }
    /// <summary>JSON of who registered it, as its token and its grant had it.</summary>
    public required string Caller { get; init; }
    public required int Halt { get; init; }
    /// <summary>When the receiver proved that it wants it.</summary>
    public DateTimeOffset? VerifiedAt { get; init; }
    /// <summary>How often in a row what is next has failed.</summary>
    public required int Attempts { get; init; }
    /// <summary>The event that failed; null for the handshake.</summary>
    public long? AttemptedPlace { get; init; }
    public DateTimeOffset? NextAttemptAt { get; init; }
    public string? LastError { get; init; }
    public DateTimeOffset? LastErrorAt { get; init; }
    /// <summary>The consumer's turn under which it reads; where the consumer has another, a stream has taken it over.</summary>
    public required int Turn { get; init; }
    /// <summary>Another one with each change and each start: whoever works by an earlier one stops.</summary>
    public required long Revision { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required string KeyId { get; init; }
    public required byte[] Nonce { get; init; }
    /// <summary>The secret, and behind it the former one.</summary>
    public required byte[] Sealed { get; init; }
    /// <summary>Until when the former secret signs too.</summary>
    public DateTimeOffset? FormerUntil { get; init; }
}
