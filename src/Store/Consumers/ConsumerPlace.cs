namespace Hub.Store;

/// <summary>How far a consumer is: the place of an event in the log, and the event's number in the consumer's stream.</summary>
/// <param name="Place">0 is before the oldest event.</param>
/// <param name="Number">0 before the first event of the stream.</param>
/// <param name="Digest">What the stream comes to with that event.</param>
public readonly record struct ConsumerPlace(long Place, int Number, StreamDigest Digest = default);
