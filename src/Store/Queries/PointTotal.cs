using Hub.Domain;

namespace Hub.Store;

/// <summary>By what points are summed.</summary>
public enum PointDimension { Region, Institution, Category, Circumstance, Month }

/// <summary>A sum of points; a dimension that was not asked for is null.</summary>
/// <param name="Region">The institution's.</param>
/// <param name="Month">1 to 12, of the decision.</param>
/// <param name="Suspended">How many of the entries brought a suspension about.</param>
/// <param name="Terminated">How many of the entries brought a termination about.</param>
public sealed record PointTotal(
    RegionCode? Region, InstitutionCode? Institution, Category? Category, Circumstance? Circumstance, int? Month,
    int Persons, int Entries, int Points, int Suspended, int Terminated)
{
    /// <summary>Its figures are not for whoever asked: of so few persons they would tell of each.</summary>
    public bool Suppressed { get; init; }
}
