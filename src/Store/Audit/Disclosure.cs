using Hub.Domain;

namespace Hub.Store;

/// <summary>That one answer, or one delivered event, gave out fields of persons: who, for what, whose, which.</summary>
public sealed record Disclosure
{
    public required DateTimeOffset At { get; init; }
    /// <summary>The subject of the caller's token.</summary>
    public required string Client { get; init; }
    public required Audience Audience { get; init; }
    public required RegionCode Region { get; init; }
    public required Purpose Purpose { get; init; }
    /// <summary>The caller's own institution, where its token has one.</summary>
    public InstitutionCode? Institution { get; init; }
    /// <summary>As the document names it; null where it has no name.</summary>
    public string? Operation { get; init; }
    /// <summary>The place in the log of the event that was delivered; null for an answer.</summary>
    public long? Event { get; init; }
    /// <summary>The durable consumer that it was delivered to, where there is one.</summary>
    public string? Consumer { get; init; }
    /// <summary>The number that the event had in that consumer's stream.</summary>
    public int? Number { get; init; }
    /// <summary>What that stream comes to with it; moves the consumer on, and is no part of the record.</summary>
    public StreamDigest Digest { get; init; }
    public required IReadOnlyList<DisclosedFields> Given { get; init; }
}

/// <summary>The same fields of some persons.</summary>
/// <param name="Persons">Ids of person files.</param>
/// <param name="Fields">As <c>Type.field</c>, sorted, each once.</param>
/// <param name="Withheld">Those that were asked for and refused, likewise.</param>
public sealed record DisclosedFields(IReadOnlyList<string> Persons, IReadOnlyList<string> Fields, IReadOnlyList<string> Withheld);

/// <summary>That a platform looked up public statuses: counted by client, operation and hour, not by person.</summary>
/// <param name="Persons">Of how many persons.</param>
public readonly record struct PublicLookup(string Client, Audience Audience, RegionCode Region, Purpose Purpose, string? Operation, int Persons);
