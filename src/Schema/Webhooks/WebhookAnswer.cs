using Hub.Store;

namespace Hub.Schema;

/// <summary>What a webhook's receiver is to be posted of an event, or why there is nothing to post.</summary>
/// <param name="Event">Null where the subscription ended.</param>
/// <param name="At">The event's place and its number in the consumer's stream.</param>
/// <param name="Body">JSON: type and timestamp as Standard Webhooks recommends them, and the answer as a socket has it.</param>
/// <param name="FaultCode">The code of what is wrong; null where all is well.</param>
/// <param name="Fault">Why the body must not be posted, or why the subscription ended.</param>
public sealed record WebhookAnswer(string? Event, ConsumerPlace At, ReadOnlyMemory<byte> Body, string? FaultCode, string? Fault)
{
    /// <summary>The hub itself cannot answer now; neither the receiver nor the event has anything to do with it.</summary>
    public bool IsOutage => FaultCode is "UNAVAILABLE" or "AUDIT_UNAVAILABLE";
}
