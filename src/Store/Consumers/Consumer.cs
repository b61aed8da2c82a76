using Hub.Domain;

namespace Hub.Store;

/// <summary>A durable consumer: whose it is, of which stream, and how far it has come.</summary>
public sealed record Consumer
{
    public required string Client { get; init; }
    public required string Name { get; init; }
    public required Audience Audience { get; init; }
    public required RegionCode Region { get; init; }
    public InstitutionCode? Institution { get; init; }
    public PersonCode? Person { get; init; }
    public InsuranceBody? Body { get; init; }
    public required Purpose Purpose { get; init; }
    /// <summary>The field that it is a stream of.</summary>
    public required string Stream { get; init; }
    /// <summary>Its conditions, as JSON.</summary>
    public required string Filter { get; init; }
    /// <summary>The same for conditions that want the same.</summary>
    public required ulong FilterHash { get; init; }
    /// <summary>It is due what comes behind this place.</summary>
    public required long Started { get; init; }
    public required ConsumerPlace Acknowledged { get; init; }
    public required ConsumerPlace Sent { get; init; }
    /// <summary>How many events it was due were removed after their time before it acknowledged them, and up to which place; until it goes on behind that.</summary>
    public required (int Count, long UpTo) Dropped { get; init; }
    /// <summary>How often a stream was opened under the name; the last one goes on.</summary>
    public required int Turn { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    /// <summary>When it last opened a stream, received or acknowledged.</summary>
    public required DateTimeOffset LastSeenAt { get; init; }

    internal static Consumer Of(ConsumerRow row) => new()
    {
        Client = row.Client,
        Name = row.Name,
        Audience = (Audience)row.Audience,
        Region = RegionCode.FromNumber(row.Region),
        Institution = row.Institution is { } institution ? InstitutionCode.Parse(institution) : null,
        Person = row.Person is { } person ? PersonCode.Parse(person) : null,
        Body = (InsuranceBody?)row.Body,
        Purpose = (Purpose)row.Purpose,
        Stream = row.Stream,
        Filter = row.Filter,
        FilterHash = unchecked((ulong)row.FilterHash),
        Started = row.StartedPlace,
        Acknowledged = new ConsumerPlace(row.AcknowledgedPlace, row.AcknowledgedNumber, StreamDigest.Parse(row.AcknowledgedDigest)),
        Sent = new ConsumerPlace(row.SentPlace, row.SentNumber, StreamDigest.Parse(row.SentDigest)),
        Dropped = (row.Dropped, row.DroppedPlace),
        Turn = row.Turn,
        CreatedAt = row.CreatedAt,
        LastSeenAt = row.LastSeenAt,
    };
}
