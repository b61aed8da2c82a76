using Hub.Domain;
using Hub.Store;

namespace Hub.Schema;

/// <summary>Which of the records of a level are within the caller's reach, with one read at most for all of them.</summary>
internal static class RecordReach
{
    /// <summary>Whether records of the type can be checked one by one.</summary>
    public static bool Knows(string type) => type is "Registration" or "Institution" or "Entry" or "Sanction" or "Objection" or "Repair" or "Restoration" or "Deadline" or "Duty";

    public static async ValueTask<IReadOnlyList<bool>> WithinAsync(Session session, Reach reach, IReadOnlyList<object> records, CancellationToken cancellation)
    {
        if (records.Count == 0) return [];
        var scope = session.ScopeOf(reach);
        return records[0] switch
        {
            RegistrationNode => [.. records.Cast<RegistrationNode>().Select(r => Covers(scope, r.Registration))],
            Institution => [.. records.Cast<Institution>().Select(i => scope.Covers(i.Region, i.Kind, i.Code))],
            EntryNode => [.. (await FiledWithinAsync(session, reach, [.. records.Cast<FiledRecord>()], cancellation)).Zip(records.Cast<EntryNode>(), (within, e) => within && ToldEntries.Has(session, e.Content.Kind))],
            FiledRecord => await FiledWithinAsync(session, reach, [.. records.Cast<FiledRecord>()], cancellation),
            var other => throw new InvalidOperationException($"The reach of a {other.GetType().Name} is not known."),
        };
    }

    /// <summary>
    /// What was decided is where its act happened; for INSURANCE also in the region that decided. Without an institution it is in
    /// that region: an institution's staff are within the region that decided.
    /// </summary>
    private static async ValueTask<IReadOnlyList<bool>> FiledWithinAsync(Session session, Reach reach, IReadOnlyList<FiledRecord> records, CancellationToken cancellation)
    {
        if (reach == Reach.Any || session.Is(Audience.Practitioner)) return [.. records.Select(_ => true)];
        var scope = session.ScopeOf(reach);
        var decisions = new (RegionCode Region, InstitutionCode? Institution)[records.Count];
        for (var i = 0; i < decisions.Length; i++) decisions[i] = await PlaceOfAsync(records[i], cancellation);
        // What an agency decided is its own, wherever the act happened.
        if (reach == Reach.Own && session.Is(Audience.Insurance)) return [.. decisions.Select(d => scope.Region.Contains(d.Region))];
        var places = await InstitutionLevel.ByCodesAsync(session, [.. decisions.Select(d => d.Institution)], cancellation);
        return [.. decisions.Zip(places, (decision, place) =>
            (session.Is(Audience.Insurance) && scope.Region.Contains(decision.Region))
            || (place is null ? CoversRegion(session, scope, decision.Region) : scope.Covers(place.Region, place.Kind, place.Code)))];
    }

    private static async ValueTask<(RegionCode Region, InstitutionCode? Institution)> PlaceOfAsync(FiledRecord record, CancellationToken cancellation) => record switch
    {
        EntryNode entry => (entry.Content.Region, await EntryPlace.OfAsync(entry, cancellation)),
        SanctionNode { Sanction: var sanction } => (sanction.Region, sanction.Institution),
        ObjectionNode { Objection: var objection } => (objection.Region, await EntryPlace.OfControlAsync(record, objection.Entry, cancellation)),
        RepairNode { Repair: var repair } => (repair.Region, await EntryPlace.OfControlAsync(record, repair.Id, cancellation)),
        RestorationNode { Restoration: var restoration } => (restoration.Region, restoration.Institution),
        DeadlineNode { Deadline: var deadline } => (deadline.Region, deadline.Institution),
        DutyNode { Duty: var duty } => (duty.Region, duty.Institution),
        LedgerEventNode { Event: var happened } => (happened.Region, happened.Institution),
        _ => throw new InvalidOperationException($"The reach of a {record.GetType().Name} is not known."),
    };

    private static bool CoversRegion(Session session, Scope scope, RegionCode region) => !scope.Empty
        && (scope.Institution is null ? scope.Region.Contains(region) : session.Caller is { } caller && region.Contains(caller.Region));

    private static bool Covers(Scope scope, Registration registration) =>
        scope.Covers(registration.Region, registration.InstitutionKind, registration.Institution);
}
