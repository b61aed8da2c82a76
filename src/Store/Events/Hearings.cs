using Hub.Domain;

namespace Hub.Store;

/// <summary>Who is to hear of what happened to a person: where the person is actively registered, and where it was decided.</summary>
internal static class Hearings
{
    public static IReadOnlyList<Registration> Active(IEnumerable<Registration> registrations, DateOnly day) =>
        [.. registrations.Where(r => r.ClosedOn is null || r.ClosedOn >= day)];

    public static IReadOnlyList<InstitutionCode> Institutions(IEnumerable<Registration> registrations) =>
        [.. registrations.Select(r => r.Institution).Distinct().OrderBy(i => i.Value, StringComparer.Ordinal)];

    public static IEnumerable<Hearing> At(IEnumerable<Registration> registrations) =>
        registrations.Select(r => new Hearing(r.Region, r.InstitutionKind, r.Institution));

    /// <summary>At the institution, seen from the deciding agency and from where it lies; without one, by those in the region who follow such staff.</summary>
    public static IEnumerable<Hearing> Decided(RegionCode by, InstitutionCode? institution, RegionCode? where, IEnumerable<Registration> registrations)
    {
        if (institution is { } code)
        {
            yield return new Hearing(by, code.Kind, code);
            if (where is { } region) yield return new Hearing(region, code.Kind, code);
            yield break;
        }
        foreach (var kind in registrations.Select(r => r.InstitutionKind).Distinct()) yield return new Hearing(by, kind, null);
    }

    /// <summary>移送: of all who would hear of it, the region's medical insurance and the department that the case is handed to.</summary>
    public static IEnumerable<Hearing> HandedTo(Audience department, IReadOnlyCollection<Hearing> hearings)
    {
        return hearings.Select(h => h with { To = Audience.Insurance })
            .Concat(hearings.Select(h => h.Region).Distinct().Select(r => new Hearing(r, Followed(department), null, department)));
    }

    /// <summary>So that whoever was told hears again: an audience in a region, as it follows institutions there.</summary>
    /// <param name="institution">The receiver's own; empty where it has none.</param>
    public static Hearing Received(Audience audience, int region, string institution) =>
        institution.Length > 0 && InstitutionCode.TryParse(institution, out var code)
            ? new Hearing(RegionCode.FromNumber(region), code.Kind, code, audience)
            : new Hearing(RegionCode.FromNumber(region), Followed(audience), null, audience);

    /// <summary>The institutions that an audience follows; null: those of every kind.</summary>
    public static InstitutionKind? Followed(Audience audience) => audience switch
    {
        Audience.Health => InstitutionKind.Medical,
        Audience.Drug or Audience.Enforcement or Audience.Approval => InstitutionKind.Pharmacy,
        _ => null,
    };

    /// <summary>Of what is to be done: at the institution that it is of, and by the agency of the region; without an institution by that agency alone.</summary>
    public static IReadOnlySet<Hearing> ToDo(RegionCode region, InstitutionCode? institution, RegionCode? where) => institution is { } code
        ? Decided(region, code, where, []).ToHashSet()
        : new HashSet<Hearing> { new(region, null, null, Audience.Insurance) };
}
