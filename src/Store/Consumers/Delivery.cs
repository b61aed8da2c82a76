using Hub.Domain;

namespace Hub.Store;

/// <summary>That an event was handed out to a client, by a stream or by a page that a durable consumer pulled.</summary>
/// <param name="Place">The event's.</param>
/// <param name="Client">The subject of the token.</param>
/// <param name="Consumer">Null where it was no durable consumer's.</param>
/// <param name="Number">The event's number in the consumer's stream; null without a consumer.</param>
/// <param name="Institution">The client's own, where it has one.</param>
public sealed record Delivery(long Place, string Client, string? Consumer, int? Number, Audience Audience, RegionCode Region, InstitutionCode? Institution, DateTimeOffset At)
{
    /// <summary>What the consumer's stream comes to with the event.</summary>
    public StreamDigest Digest { get; init; }

    /// <summary>What a disclosure says of the event that it was made by; null where it was made by an answer.</summary>
    internal static Delivery? Of(Disclosure disclosure) => disclosure.Event is { } place
        ? new Delivery(place, disclosure.Client, disclosure.Consumer, disclosure.Number, disclosure.Audience, disclosure.Region, disclosure.Institution, disclosure.At) { Digest = disclosure.Digest }
        : null;
}
