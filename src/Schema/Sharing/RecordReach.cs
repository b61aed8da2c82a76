using Hub.Domain;
using Hub.Store;

namespace Hub.Schema;

/// <summary>Which of the records of a level are within the caller's reach, with one read at most for all of them.</summary>
internal static class RecordReach
{
    /// <summary>Whether records of the type can be checked one by one.</summary>
    public static bool Knows(string type) => type is "Registration" or "Institution" or "Entry";

    public static async ValueTask<IReadOnlyList<bool>> WithinAsync(Session session, Reach reach, IReadOnlyList<object> records, CancellationToken cancellation)
    {
        var scope = session.ScopeOf(reach);
        return records[0] switch
        {
            RegistrationNode => [.. records.Cast<RegistrationNode>().Select(r => Covers(scope, r.Registration))],
            Institution => [.. records.Cast<Institution>().Select(i => scope.Covers(i.Region, i.Kind, i.Code))],
            EntryNode => await WithinAsync(session, reach, [.. records.Cast<EntryNode>()], cancellation),
            var other => throw new InvalidOperationException($"The reach of a {other.GetType().Name} is not known."),
        };
    }

    /// <summary>
    /// An entry is where its act happened; for INSURANCE also in its own region. One without an institution is in its own region: an
    /// institution's staff are within the region that decided.
    /// </summary>
    public static async ValueTask<IReadOnlyList<bool>> WithinAsync(Session session, Reach reach, IReadOnlyList<EntryNode> entries, CancellationToken cancellation)
    {
        if (reach == Reach.Any || session.Is(Audience.Practitioner)) return [.. entries.Select(_ => true)];
        var scope = session.ScopeOf(reach);
        var places = await PlacesAsync(session, entries, cancellation);
        return [.. entries.Zip(places, (entry, place) =>
            (session.Is(Audience.Insurance) && scope.Region.Contains(entry.Content.Region))
            || (place is null ? CoversRegion(session, scope, entry.Content.Region) : scope.Covers(place.Region, place.Kind, place.Code)))];
    }

    private static async ValueTask<IReadOnlyList<Institution?>> PlacesAsync(Session session, IReadOnlyList<EntryNode> entries, CancellationToken cancellation)
    {
        var codes = new InstitutionCode?[entries.Count];
        for (var i = 0; i < codes.Length; i++) codes[i] = await EntryPlace.OfAsync(entries[i], cancellation);
        return await InstitutionLevel.ByCodesAsync(session, codes, cancellation);
    }

    private static bool CoversRegion(Session session, Scope scope, RegionCode region) => !scope.Empty
        && (scope.Institution is null ? scope.Region.Contains(region) : session.Caller is { } caller && region.Contains(caller.Region));

    private static bool Covers(Scope scope, Registration registration) =>
        scope.Covers(registration.Region, registration.InstitutionKind, registration.Institution);
}
