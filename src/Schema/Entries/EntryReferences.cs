using Hub.Domain;
using Hub.Store;

namespace Hub.Schema;

/// <summary>
/// What the entries of one submit refer to, in the ledger or earlier in the submit itself: institutions, whose region some entries are of, persons,
/// and other entries, by control or by their sender's id.
/// </summary>
internal sealed class EntryReferences
{
    private static readonly string[] Referring = ["entry", "objection", "application", "transfer", "basedOn"];

    private readonly Dictionary<InstitutionCode, RegionCode> _regions = [];
    private readonly HashSet<PersonCode> _persons = [];
    private readonly Dictionary<string, Entry> _byControl = [];
    private readonly Dictionary<string, List<(string Control, RegionCode Region)>> _bySenderId = [];
    private readonly IReadOnlySet<string> _hidden;

    private EntryReferences(IReadOnlySet<string> hidden) => _hidden = hidden;

    /// <param name="given">The submit.</param>
    /// <param name="reach">Where entries are looked for.</param>
    public static async Task<EntryReferences> LoadAsync(HubStore store, IReadOnlyList<GivenEntry> given, ReferenceReach reach, CancellationToken cancellation)
    {
        var fields = given.Select(g => g.Fields).ToList();
        var named = fields.SelectMany(f => Referring.Select(f.MaybeText).OfType<string>().Concat(f.Texts("entries")));
        // An entry of this submit whose key another's entry has already is not that entry.
        if (reach.IsNarrow) named = named.Concat(fields.Select(f => f.Text("id")));
        var (reached, hidden) = await reach.FindAsync(store, [.. named.Select(NodeId.Referred).Distinct()], cancellation);
        var references = new EntryReferences(hidden);
        foreach (var entry in reached) references.Add(entry.Content);
        await references.LoadPlacesAsync(store, given, cancellation);
        await references.LoadPersonsAsync(store, [.. fields.SelectMany(f => f.Persons("responsible")).Distinct()], cancellation);
        return references;
    }

    /// <summary>The later entries of the submit can refer to this one.</summary>
    public void Add(Entry entry)
    {
        var control = LedgerEntry.ControlOf(entry.Region, entry.Id);
        if (_hidden.Contains(control) || !_byControl.TryAdd(control, entry)) return;
        if (!_bySenderId.TryGetValue(entry.Id, out var sent)) _bySenderId[entry.Id] = sent = [];
        sent.Add((control, entry.Region));
        if (entry is not RegistrationEntry registration) return;
        _regions.TryAdd(registration.Institution, registration.Region);
        if (registration.Person is { } person) _persons.Add(person);
    }

    public RegionCode RegionOf(InstitutionCode institution, EntryFields fields)
    {
        if (_regions.TryGetValue(institution, out var region)) return region;
        fields.Refuse("UNKNOWN_INSTITUTION", $"Nobody has been registered at {institution}.", "institution");
        return default;
    }

    /// <summary>The persons, when all of them are known.</summary>
    public IReadOnlyList<PersonCode> Known(IReadOnlyList<PersonCode> persons, EntryFields fields, string name)
    {
        var unknown = persons.Where(p => !_persons.Contains(p)).ToList();
        if (unknown.Count > 0) fields.Refuse("UNKNOWN_PERSON", $"Nobody is registered under {string.Join(", ", unknown)}.", name);
        return persons;
    }

    /// <summary>The entry that a field names.</summary>
    public (string Control, RegionCode Region) Find(EntryFields fields, string name) => Find(fields.Needed(name), fields, name);

    /// <summary>The control of the entry that a field names; null where it names none.</summary>
    public string? FindMaybe(EntryFields fields, string name) => fields.MaybeText(name) is { } named ? Find(named, fields, name).Control : null;

    /// <summary>The controls of the entries that a list names.</summary>
    public IReadOnlyList<string> FindAll(EntryFields fields, string name) => [.. fields.Texts(name).Select(named => Find(named, fields, name).Control)];

    /// <summary>A reference to what may come later, as the sender wrote it: its control, or its key within the entry's own region.</summary>
    public string? AsGiven(EntryFields fields, string name)
    {
        if (fields.MaybeText(name) is not { } given) return null;
        var named = NodeId.Referred(given);
        if (!_byControl.ContainsKey(named) && !_byControl.ContainsKey(LedgerEntry.ControlOf(fields.Region("region"), named)))
        {
            fields.Warn("UNKNOWN_ENTRY", "There is no such entry in the region yet; the reference holds once it comes.", name);
        }

        return named;
    }

    /// <summary>The entry with this control, where one can be referred to.</summary>
    public Entry? Content(string control) => _byControl.GetValueOrDefault(control);

    private (string Control, RegionCode Region) Find(string given, EntryFields fields, string name)
    {
        var named = NodeId.Referred(given);
        if (_byControl.TryGetValue(named, out var entry)) return (named, entry.Region);
        var sent = _bySenderId.GetValueOrDefault(named) ?? [];
        if (sent.Count == 1) return sent[0];
        if (sent.Count > 1) fields.Refuse("AMBIGUOUS_ENTRY", $"Several regions have sent an entry with this id ({string.Join(", ", sent.Select(s => s.Region).Order())}); name it by its control.", name);
        else fields.Refuse("UNKNOWN_ENTRY", "There is no such entry within the caller's region.", name);
        return ("", default);
    }

    private async Task LoadPlacesAsync(HubStore store, IReadOnlyList<GivenEntry> given, CancellationToken cancellation)
    {
        var places = given.Where(g => g.Kind is "registrationClosed" or "reportedStatus").Select(g => g.Fields.Institution()).Distinct().ToList();
        if (places.Count == 0) return;
        foreach (var place in await store.Reads.Institutions.ByCodesAsync(places, cancellation)) if (place is not null) _regions[place.Code] = place.Region;
    }

    private async Task LoadPersonsAsync(HubStore store, IReadOnlyList<PersonCode> persons, CancellationToken cancellation)
    {
        if (persons.Count == 0) return;
        foreach (var file in await store.Reads.People.ByCodesAsync(persons, Scope.Everything, cancellation)) _persons.UnionWith(file?.Codes ?? []);
    }
}
