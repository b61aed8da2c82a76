using Hub.Domain;

namespace Hub.Store;

/// <summary>Where an event is to be heard: at an institution, or (without one) in a region by those who follow that kind.</summary>
/// <param name="Kind">Null: only by those who follow institutions of every kind, as the region's medical insurance does.</param>
/// <param name="To">The one audience that it is for; null: any.</param>
public sealed record Hearing(RegionCode Region, InstitutionKind? Kind, InstitutionCode? Institution, Audience? To = null)
{
    /// <summary>How the log writes that any will do.</summary>
    internal const int Any = -1;

    internal static Hearing Read(EventScopeRow row) => new(
        RegionCode.FromNumber(row.Region),
        row.Kind == Any ? null : (InstitutionKind)row.Kind,
        row.Institution.Length == 0 ? null : InstitutionCode.Parse(row.Institution),
        row.Audience == Any ? null : (Audience)row.Audience);

    internal EventScopeRow ToRow(long place) => new()
    {
        Place = place,
        Region = Region.Number,
        Kind = (int?)Kind ?? Any,
        Institution = Institution?.Value ?? "",
        Audience = (int?)To ?? Any,
    };
}
