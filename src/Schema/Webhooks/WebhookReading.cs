namespace Hub.Schema;

/// <summary>How a webhook reads its stream: without taking a turn of the consumer's when it opens, because whoever delivers has taken it before.</summary>
/// <param name="Consumer">The one that the stream must be of.</param>
internal sealed record WebhookReading(string Consumer)
{
    /// <summary>The turn under which it goes on behind what was acknowledged; null: it does not read at all, but sees that it could, and registers the consumer.</summary>
    public int? Turn { get; init; }

    /// <summary>Where a consumer that is not there yet begins, as a cursor.</summary>
    public string? From { get; init; }

    /// <summary>This event again, and nothing else.</summary>
    public StreamPlace? Again { get; init; }
}
