using Hub.Domain;
using Hub.Store;

namespace Hub.Schema;

/// <summary>Which of the records of a level are within the caller's reach, with one read at most for all of them.</summary>
internal static class RecordReach
{
    /// <summary>Whether records of the type can be checked one by one.</summary>
    public static bool Knows(string type) => type is "Registration" or "Institution" or "Entry" or "Sanction";

    public static async ValueTask<IReadOnlyList<bool>> WithinAsync(Session session, Reach reach, IReadOnlyList<object> records, CancellationToken cancellation)
    {
        var scope = session.ScopeOf(reach);
        return records[0] switch
        {
            RegistrationNode => [.. records.Cast<RegistrationNode>().Select(r => Covers(scope, r.Registration))],
            Institution => [.. records.Cast<Institution>().Select(i => scope.Covers(i.Region, i.Kind, i.Code))],
            EntryNode => await WithinAsync(session, reach, [.. records.Cast<EntryNode>()], cancellation),
            SanctionNode => await WithinAsync(session, reach, [.. records.Cast<SanctionNode>().Select(s => (s.Sanction.Region, s.Sanction.Institution))], cancellation),
            var other => throw new InvalidOperationException($"The reach of a {other.GetType().Name} is not known."),
        };
    }

    public static async ValueTask<IReadOnlyList<bool>> WithinAsync(Session session, Reach reach, IReadOnlyList<EntryNode> entries, CancellationToken cancellation)
    {
        var decisions = new (RegionCode Region, InstitutionCode? Institution)[entries.Count];
        for (var i = 0; i < decisions.Length; i++) decisions[i] = (entries[i].Content.Region, await EntryPlace.OfAsync(entries[i], cancellation));
        return await WithinAsync(session, reach, decisions, cancellation);
    }

    /// <summary>
    /// What was decided is where its act happened; for INSURANCE also in the region that decided. Without an institution it is in
    /// that region: an institution's staff are within the region that decided.
    /// </summary>
    private static async ValueTask<IReadOnlyList<bool>> WithinAsync(
        Session session, Reach reach, IReadOnlyList<(RegionCode Region, InstitutionCode? Institution)> decisions, CancellationToken cancellation)
    {
        if (reach == Reach.Own && session.Is(Audience.Insurance)) return [.. decisions.Select(d => session.ScopeOf(reach).Region.Contains(d.Region))];
        if (reach == Reach.Any || session.Is(Audience.Practitioner)) return [.. decisions.Select(_ => true)];
        var scope = session.ScopeOf(reach);
        var places = await InstitutionLevel.ByCodesAsync(session, [.. decisions.Select(d => d.Institution)], cancellation);
        return [.. decisions.Zip(places, (decision, place) =>
            (session.Is(Audience.Insurance) && scope.Region.Contains(decision.Region))
            || (place is null ? CoversRegion(session, scope, decision.Region) : scope.Covers(place.Region, place.Kind, place.Code)))];
    }

    private static bool CoversRegion(Session session, Scope scope, RegionCode region) => !scope.Empty
        && (scope.Institution is null ? scope.Region.Contains(region) : session.Caller is { } caller && region.Contains(caller.Region));

    private static bool Covers(Scope scope, Registration registration) =>
        scope.Covers(registration.Region, registration.InstitutionKind, registration.Institution);
}
