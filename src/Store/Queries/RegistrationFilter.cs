using Hub.Domain;

namespace Hub.Store;

/// <summary>Which registrations a list holds; null means any.</summary>
public sealed record RegistrationFilter
{
    public static RegistrationFilter None { get; } = new();
    public RegionCode? Region { get; init; }
    public InstitutionCode? Institution { get; init; }
    public IReadOnlyList<Category>? Category { get; init; }
    /// <summary>Begun and not closed, today.</summary>
    public bool? Active { get; init; }
    /// <summary>With a day on which the commitment was signed.</summary>
    public bool? Committed { get; init; }
    /// <summary>The status maintained in the national window is the one that holds today; false: another. Where none was told, neither.</summary>
    public bool? InAgreement { get; init; }
}
