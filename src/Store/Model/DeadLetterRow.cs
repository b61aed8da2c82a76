namespace Hub.Store;

/// <summary>An event that a webhook's receiver did not take; kept also when it did after all, so that it stays known when.</summary>
public sealed class DeadLetterRow
{
    public required string Client { get; init; }
    public required string Consumer { get; init; }
    public required long Place { get; init; }
    /// <summary>Its number in the consumer's stream.</summary>
    public required int Number { get; init; }
    /// <summary>What the stream comes to with it.</summary>
    public required string Digest { get; init; }
    public required string Event { get; init; }
    public required int Attempts { get; init; }
    public required string LastError { get; init; }
    public required DateTimeOffset BuriedAt { get; init; }
    /// <summary>It is to be sent again.</summary>
    public required bool Asked { get; init; }
    public DateTimeOffset? DeliveredAt { get; init; }
}
