using System.Data.Common;
using Hub.Domain;

namespace Hub.Store;

/// <summary>A designated institution as the latest registration there describes it.</summary>
public sealed record Institution(InstitutionCode Code, string Name, InstitutionKind Kind, bool? Public, RegionCode Region)
{
    /// <param name="row">The columns in the order of the parameters here.</param>
    internal static Institution Read(DbDataReader row) =>
        new(InstitutionCode.Parse(row.GetString(0)), row.GetString(1), (InstitutionKind)row.GetInt32(2), row.IsDBNull(3) ? null : row.GetBoolean(3), RegionCode.FromNumber(row.GetInt32(4)));

    internal static Institution Read(InstitutionRow row) =>
        new(InstitutionCode.Parse(row.Code), row.Name, (InstitutionKind)row.Kind, row.Public, RegionCode.FromNumber(row.Region));
}
