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
        // What an agency decided is its own, and nobody needs to look where the act happened.
        var decided = records.Select(record => session.Is(Audience.Insurance) && scope.Region.Contains(RegionOf(record))).ToList();
        if (decided.TrueForAll(own => own) || (reach == Reach.Own && session.Is(Audience.Insurance))) return decided;
        var codes = new InstitutionCode?[records.Count];
        for (var i = 0; i < codes.Length; i++) if (!decided[i]) codes[i] = await PlaceOfAsync(records[i], cancellation);
        var places = await PlacesAsync(scope, codes, records[0].Files, cancellation);
        return [.. records.Select((record, i) =>
            decided[i] || (places[i] is { } place ? scope.Covers(place.Region, place.Kind, place.Code) : CoversRegion(session, scope, RegionOf(record))))];
    }

    /// <summary>Where it happened; an institution knows its own by the code.</summary>
    private static async ValueTask<IReadOnlyList<Institution?>> PlacesAsync(Scope scope, IReadOnlyList<InstitutionCode?> codes, FileBatch files, CancellationToken cancellation)
    {
        if (scope.Institution is not null) return [.. codes.Select(c => c is { } code ? new Institution(code, code.Value, code.Kind, null, code.Region) : null)];
        var known = await files.InstitutionsAsync([.. codes.OfType<InstitutionCode>().Distinct()], cancellation);
        return [.. codes.Select(c => c is { } code ? known.GetValueOrDefault(code) : null)];
    }

    private static RegionCode RegionOf(FiledRecord record) => record switch
    {
        EntryNode entry => entry.Content.Region,
        SanctionNode { Sanction: var sanction } => sanction.Region,
        ObjectionNode { Objection: var objection } => objection.Region,
        RepairNode { Repair: var repair } => repair.Region,
        RestorationNode { Restoration: var restoration } => restoration.Region,
        DeadlineNode { Deadline: var deadline } => deadline.Region,
        DutyNode { Duty: var duty } => duty.Region,
        LedgerEventNode { Event: var happened } => happened.Region,
        _ => throw new InvalidOperationException($"The reach of a {record.GetType().Name} is not known."),
    };

    private static async ValueTask<InstitutionCode?> PlaceOfAsync(FiledRecord record, CancellationToken cancellation) => record switch
    {
        EntryNode entry => await EntryPlace.OfAsync(entry, cancellation),
        SanctionNode { Sanction: var sanction } => sanction.Institution,
        ObjectionNode { Objection: var objection } => await EntryPlace.OfControlAsync(record, objection.Entry, cancellation),
        RepairNode { Repair: var repair } => await EntryPlace.OfControlAsync(record, repair.Id, cancellation),
        RestorationNode { Restoration: var restoration } => restoration.Institution,
        DeadlineNode { Deadline: var deadline } => deadline.Institution,
        DutyNode { Duty: var duty } => duty.Institution,
        LedgerEventNode { Event: var happened } => happened.Institution,
        _ => throw new InvalidOperationException($"The reach of a {record.GetType().Name} is not known."),
    };

    private static bool CoversRegion(Session session, Scope scope, RegionCode region) => !scope.Empty
        && (scope.Institution is null ? scope.Region.Contains(region) : session.Caller is { } caller && region.Contains(caller.Region));

    private static bool Covers(Scope scope, Registration registration) =>
        scope.Covers(registration.Region, registration.InstitutionKind, registration.Institution);
}
