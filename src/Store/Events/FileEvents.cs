using Hub.Domain;

namespace Hub.Store;

/// <summary>The events that one submit makes of one person file.</summary>
/// <param name="originals">The entries that those of the submit follow up: what was decided on an institution is followed up in files that have no entry of the submit.</param>
internal sealed class FileEvents(WorkingSet set, Lawbooks law, DateOnly today, IReadOnlyList<string> originals)
{
    /// <param name="file">As it stands after the submit.</param>
    /// <param name="before">The fold before it.</param>
    /// <param name="entries">The file's entries of this submit.</param>
    public IEnumerable<EventDraft> Of(WorkingFile file, Derivation before, Derivation after, IReadOnlyList<LedgerEntry> entries)
    {
        var active = Hearings.Active(after.Registrations, today);
        var person = new HeardOf(file.File.Id, [.. Hearings.At(active)], Hearings.Institutions(active));
        var corrected = entries.Where(e => e.Content is IdentityCorrectedEntry).ToList();
        var misinformed = corrected.SelectMany(e => set.Told.Of(e.Control)).ToList();
        var followed = entries.Select(e => Originals.Of(e.Content)).OfType<string>().SelectMany(Heard)
            .Concat(originals.SelectMany(e => set.Heard[e]).Where(h => h.FileId == file.File.Id)).Select(h => h.At).ToList();
        // Whoever knew the file as it was before hears that it is another now; whose the rest is now is for those alone who reach that person.
        if (corrected.Exists(e => set.FilingOf(e.Control)?.Person != file)) followed.AddRange(misinformed);
        var told = entries.Select(e => OfEntry(e, file, after, person, e.Content is IdentityCorrectedEntry ? [.. misinformed, .. Hearings.At(Hearings.Active(before.Registrations, today))] : followed)).OfType<EventDraft>()
            .Concat(entries.Select(e => Mismatch(e, after, person)).OfType<EventDraft>());
        return told.Concat(StatusEvents.Of(before, after, person, RegionOf, followed))
            .Concat(TotalEvents.Of(before, after, active, person, law))
            .Concat(DutyEvents.Of(before, after, today, person, RegionOf));
    }

    /// <summary>What was heard of a person's entry, in whichever file it stood then; of an institution's what tells of no person.</summary>
    private IEnumerable<HeardEvent> Heard(string original) => set.Heard[original].Where(h => h.FileId is null || set.FilingOf(original)?.Place is null);

    private EventDraft? OfEntry(LedgerEntry entry, WorkingFile file, Derivation after, HeardOf person, IReadOnlyList<Hearing> followed)
    {
        if (EntryEvents.KindOf(entry.Content) is not { } kind) return null;
        var institution = entry.Content.PlaceBy(control => file.File.Entries.FirstOrDefault(e => e.Control == control)?.Content);
        // What came of a case is told where it happened and to whoever heard of the case; elsewhere to medical insurance alone.
        var at = entry.Content is CaseResultEntry ? person.At.Select(h => h with { To = Audience.Insurance }) : person.At;
        var hearings = at.Concat(Hearings.Decided(entry.Content.Region, institution, RegionOf(institution, after), after.Registrations));
        if (entry.Content is CaseTransferredEntry transferred) hearings = Hearings.HandedTo(transferred.To, [.. hearings]);
        return new EventDraft(kind, person.FileId, entry.Content.Region, new EventDetail(person.Institutions) { Institution = institution, Text = EntryEvents.TextOf(entry.Content) })
        {
            Entry = entry.Control,
            // Whoever heard of an entry hears of its reversal, and whoever heard of a case of its result.
            Hearings = (HashSet<Hearing>)[.. hearings, .. Originals.Of(entry.Content) is null && entry.Content is not IdentityCorrectedEntry ? [] : followed],
        };
    }

    /// <summary>What the institution says that it maintains is not what held on the day.</summary>
    private static EventDraft? Mismatch(LedgerEntry entry, Derivation after, HeardOf person)
    {
        if (entry.Content is not ReportedStatusEntry reported) return null;
        var there = after.Registrations.LastOrDefault(r => r.Institution == reported.Institution && r.ActiveOn(reported.ReportedOn));
        if (there is null || after.InAgreement(there, reported.ReportedOn) != false) return null;
        return new EventDraft(EventKind.StatusMismatch, person.FileId, there.Region, new EventDetail(person.Institutions) { Institution = there.Institution, Text = EnumName.Of(reported.Status) })
        {
            Entry = entry.Control,
            Hearings = new HashSet<Hearing> { new(there.Region, there.InstitutionKind, there.Institution) },
        };
    }

    private RegionCode? RegionOf(InstitutionCode? institution, Derivation derived) =>
        derived.Registrations.FirstOrDefault(r => r.Institution == institution)?.Region
        ?? (institution is { } code && set.Institutions.TryGetValue(code.Value, out var row) ? RegionCode.FromNumber(row.Region) : null);
}
