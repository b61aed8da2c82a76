using Hub.Domain;

namespace Hub.Store;

/// <summary>Which persons a list holds; null means any.</summary>
public sealed record PractitionerFilter
{
    public static PractitionerFilter None { get; } = new();

    /// <summary>Actively registered in this region.</summary>
    public RegionCode? Region { get; init; }
    /// <summary>Actively registered at this institution.</summary>
    public InstitutionCode? Institution { get; init; }
    /// <summary>Actively registered in one of these categories.</summary>
    public IReadOnlyList<Category>? Category { get; init; }
    /// <summary>By linkage, today.</summary>
    public IReadOnlyList<Status>? Status { get; init; }
    /// <summary>How the name begins.</summary>
    public string? Name { get; init; }
    /// <summary>At least so many points counted in <see cref="Year"/>.</summary>
    public int? MinPoints { get; init; }
    /// <summary>Null: this year.</summary>
    public int? Year { get; init; }
}
