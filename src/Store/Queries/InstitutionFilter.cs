using Hub.Domain;

namespace Hub.Store;

/// <summary>Which institutions a list holds; null means any.</summary>
public sealed record InstitutionFilter
{
    public static InstitutionFilter None { get; } = new();
    public RegionCode? Region { get; init; }
    public InstitutionKind? Kind { get; init; }
    /// <summary>How the name begins.</summary>
    public string? Name { get; init; }
}
