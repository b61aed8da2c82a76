using Hub.Domain;

namespace Hub.Store;

/// <summary>Which disclosures are asked for.</summary>
public sealed record DisclosureFilter
{
    /// <summary>Of these person files; null: of all.</summary>
    public IReadOnlyList<string>? Files { get; init; }

    /// <summary>The audiences whose disclosures are shown later than at once, and the moment up to which they are shown now.</summary>
    public IReadOnlyDictionary<Audience, DateTimeOffset> Until { get; init; } = new Dictionary<Audience, DateTimeOffset>();
}
