using GraphQL.Binding;
using GraphQL.Response;
using Hub.Domain;
using Hub.Store;

namespace Hub.Schema;

/// <summary>Any other event: a line was added to the ledger, or a day passed.</summary>
internal static class LedgerEventType
{
    public static void Bind(Bindings bind) => EventType.Object<LedgerEventNode>(bind, "LedgerEvent")
        .Batch<EntryNode?>("entry", EntriesAsync)
        .Batch<Institution?>("institution", InstitutionsAsync)
        .Batch<string?>("detail", DetailsAsync);

    private static async ValueTask<IReadOnlyList<EntryNode?>> EntriesAsync(FieldContext context, IReadOnlyList<LedgerEventNode> events)
    {
        var session = context.Session();
        var share = session.ShareOfType("Entry")!;
        var entries = new EntryNode?[events.Count];
        var loose = await LooseAsync(session, events, context.Cancellation);
        for (var i = 0; i < entries.Length; i++) entries[i] = await EntryAsync(events[i], loose, context.Cancellation);
        var there = entries.OfType<EntryNode>().ToList();
        var within = there.Count == 0 ? [] : await RecordReach.WithinAsync(session, share.Reach, there, context.Cancellation);
        var refusal = Withheld.Because(session, context.Share() with { Reach = share.Reach });
        for (int i = 0, next = 0; i < entries.Length; i++) if (entries[i] is not null && !within[next++]) context.Fail(i, refusal);
        return entries;
    }

    // Where it happened is a detail of the entry: whoever does not reach the one has not the other.
    private static async ValueTask<IReadOnlyList<Institution?>> InstitutionsAsync(FieldContext context, IReadOnlyList<LedgerEventNode> events)
    {
        var session = context.Session();
        var reach = session.ShareOfType("Entry")!.Reach;
        var institutions = await InstitutionLevel.ByCodesAsync(session, [.. events.Select(e => e.Event.Institution)], context.Cancellation);
        for (var i = 0; i < institutions.Count; i++)
        {
            if (institutions[i] is { } there && !session.ScopeOf(reach).Covers(there.Region, there.Kind, there.Code)) context.Fail(i, Withheld.Because(session, context.Share() with { Reach = reach }));
        }

        return institutions;
    }

    // So is what it says, but for a total: that goes with the person.
    private static async ValueTask<IReadOnlyList<string?>> DetailsAsync(FieldContext context, IReadOnlyList<LedgerEventNode> events)
    {
        var (session, share) = (context.Session(), context.Share());
        var within = await RecordReach.WithinAsync(session, share.Reach, events, context.Cancellation);
        for (var i = 0; i < events.Count; i++)
        {
            if (events[i].Event is { Detail: not null, Kind: not (EventKind.ThresholdReached or EventKind.CrossProvinceTotal) } && !within[i]) context.Fail(i, Withheld.Because(session, share));
        }

        return [.. events.Select(e => e.Event.Detail)];
    }

    /// <summary>The entries of events about no person, in the files of institutions: one read for all of them.</summary>
    private static async ValueTask<IReadOnlyDictionary<string, FiledEntry>> LooseAsync(Session session, IReadOnlyList<LedgerEventNode> events, CancellationToken cancellation)
    {
        var controls = events.Where(e => e.FileId is null).Select(e => e.Event.Entry).OfType<string>().Distinct().ToList();
        if (controls.Count == 0) return new Dictionary<string, FiledEntry>();
        return (await session.Reads.Entries.ByControlsAsync(controls, Domain.Scope.Everything, cancellation)).OfType<FiledEntry>().ToDictionary(f => f.Entry.Control);
    }

    private static async ValueTask<EntryNode?> EntryAsync(LedgerEventNode happened, IReadOnlyDictionary<string, FiledEntry> loose, CancellationToken cancellation)
    {
        if (happened.Event.Entry is not { } control) return null;
        if (happened.FileId is not { } person) return loose.GetValueOrDefault(control) is { } filed ? EntryNode.Of(filed, happened.Files) : null;
        var file = (await happened.Files.FilesAsync(cancellation)).GetValueOrDefault(person);
        return file?.Entries.FirstOrDefault(e => e.Control == control) is { } entry ? new EntryNode(entry, person, happened.Files) : null;
    }
}
