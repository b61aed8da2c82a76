using Hub.Domain;

namespace Hub.Store;

/// <summary>A designated institution as the latest registration there describes it.</summary>
public sealed record Institution(InstitutionCode Code, string Name, InstitutionKind Kind, bool? Public, RegionCode Region)
{
    internal static Institution Read(InstitutionRow row) =>
        new(InstitutionCode.Parse(row.Code), row.Name, (InstitutionKind)row.Kind, row.Public, RegionCode.FromNumber(row.Region));
}
