using GraphQL.TypeSystem;
using Hub.Domain;
using Hub.Store;

namespace Hub.Schema;

/// <summary>
/// What the entries of one submit refer to, in the ledger or earlier in the submit itself: institutions, whose region a closing is of, and
/// entries, whose control and region a reversal or notice takes.
/// </summary>
internal sealed class EntryReferences
{
    private readonly Dictionary<InstitutionCode, RegionCode> _regions = [];
    private readonly Dictionary<string, (string Control, RegionCode Region)> _byControl = [];
    private readonly Dictionary<string, HashSet<(string Control, RegionCode Region)>> _bySenderId = [];

    private EntryReferences()
    {
    }

    /// <param name="inputs">The submit: each entry's kind and fields.</param>
    /// <param name="within">Where entries are looked for; those of other regions are as if unknown.</param>
    public static async Task<EntryReferences> LoadAsync(HubStore store, IReadOnlyList<(string Kind, InputObject Fields)> inputs, RegionCode within, CancellationToken cancellation)
    {
        var references = new EntryReferences();
        var closed = inputs.Where(i => i.Kind == "registrationClosed").Select(i => new EntryFields(i.Fields).Institution()).Distinct().ToList();
        var referred = inputs.Where(i => i.Kind is "reversal" or "notice").Select(i => new EntryFields(i.Fields).Text("entry")).Distinct().ToList();
        if (closed.Count > 0)
        {
            foreach (var institution in await store.Institutions.ByCodesAsync(closed, cancellation)) if (institution is not null) references._regions[institution.Code] = institution.Region;
        }

        if (referred.Count > 0)
        {
            foreach (var entry in await store.People.EntriesAsync(referred, Scope.Everything, cancellation)) if (entry is not null && within.Contains(entry.Entry.Content.Region)) references.Add(entry.Entry.Content);
            foreach (var entry in await store.People.SentAsAsync(referred, within, cancellation)) references.Add(entry.Entry.Content);
        }

        foreach (var (_, fields) in inputs) references.AddEarlier(new EntryFields(fields));
        return references;
    }

    public RegionCode RegionOf(InstitutionCode institution, EntryFields fields)
    {
        if (_regions.TryGetValue(institution, out var region)) return region;
        fields.Refuse("UNKNOWN_INSTITUTION", $"Nobody has been registered at {institution}.", "institution");
        return default;
    }

    /// <summary>The entry that `entry` names, by control or by the sender's own id.</summary>
    public (string Control, RegionCode Region) Find(EntryFields fields)
    {
        var named = fields.Needed("entry");
        if (_byControl.TryGetValue(named, out var entry)) return entry;
        var sent = _bySenderId.GetValueOrDefault(named) ?? [];
        if (sent.Count == 1) return sent.Single();
        if (sent.Count > 1) fields.Refuse("AMBIGUOUS_ENTRY", $"Several regions have sent an entry with this id ({string.Join(", ", sent.Select(s => s.Region).Order())}); name it by its control.", "entry");
        else fields.Refuse("UNKNOWN_ENTRY", "There is no such entry within the caller's region.", "entry");
        return ("", default);
    }

    private void AddEarlier(EntryFields fields)
    {
        if (fields.MaybeRegion("region") is not { } region || fields.MaybeText("id") is not { } id) return;
        if (fields.MaybeInstitution() is { } institution && fields.MaybeText("institutionName") is not null) _regions.TryAdd(institution, region);
        Add(id, region);
    }

    private void Add(Entry entry) => Add(entry.Id, entry.Region);

    private void Add(string id, RegionCode region)
    {
        var control = LedgerEntry.ControlOf(region, id);
        _byControl[control] = (control, region);
        if (!_bySenderId.TryGetValue(id, out var sent)) _bySenderId[id] = sent = [];
        sent.Add((control, region));
    }
}
