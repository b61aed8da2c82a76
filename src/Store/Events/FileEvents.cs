using Hub.Domain;

namespace Hub.Store;

/// <summary>The events that one submit makes of one person file.</summary>
internal sealed class FileEvents(WorkingSet set, DateOnly today)
{
    /// <param name="file">As it stands after the submit.</param>
    /// <param name="before">The fold before it.</param>
    /// <param name="entries">The file's entries of this submit.</param>
    public IEnumerable<EventDraft> Of(WorkingFile file, Derivation before, Derivation after, IReadOnlyList<LedgerEntry> entries)
    {
        var active = Hearings.Active(after.Registrations, today);
        var at = Hearings.At(active).ToHashSet();
        var institutions = Hearings.Institutions(active);
        var originals = entries.Select(e => e.Content).OfType<ReversalEntry>().SelectMany(r => set.Heard[r.Entry]).Select(Hearing.Read).ToList();

        foreach (var entry in entries)
        {
            if (KindOf(entry.Content) is not { } kind) continue;
            var institution = InstitutionOf(entry.Content, file);
            var decided = Hearings.Decided(entry.Content.Region, institution, RegionOf(institution, after), after.Registrations);
            yield return new EventDraft(kind, file.File.Id, entry.Content.Region, new EventDetail(institutions) { Institution = institution, Text = TextOf(entry.Content) })
            {
                Entry = entry.Control,
                // Whoever heard of an entry hears of its reversal.
                Hearings = kind == EventKind.EntryReversed ? [.. at, .. decided, .. originals] : (HashSet<Hearing>)[.. at, .. decided],
            };
        }
        foreach (var change in StatusChanges.Between(before, after))
        {
            var sanction = after.Sanctions.Concat(before.Sanctions).FirstOrDefault(s => s.Id == change.Sanction);
            var decided = Hearings.Decided(change.Region, sanction?.Institution, RegionOf(sanction?.Institution, after), after.Registrations);
            yield return new EventDraft(EventKind.StatusChanged, file.File.Id, change.Region, new EventDetail(institutions) { Institution = sanction?.Institution, Change = change, Sanction = change.Sanction })
            {
                Hearings = (HashSet<Hearing>)[.. at, .. decided, .. originals],
            };
        }
    }

    /// <summary>Null where the entry alone tells nobody anything: a notice of one's own is part of the score it notifies.</summary>
    private static EventKind? KindOf(Entry entry) => entry switch
    {
        PointsEntry => EventKind.PointsRecorded,
        ReversalEntry => EventKind.EntryReversed,
        RegistrationEntry or RegistrationClosedEntry => EventKind.RegistrationChanged,
        NoticeEntry { Institution: not null } => EventKind.NoticeCopied,
        RestorationAppliedEntry => EventKind.RestorationApplied,
        RestorationDecidedEntry => EventKind.RestorationDecided,
        _ => null,
    };

    private static string? TextOf(Entry entry) => entry is RestorationDecidedEntry decided ? decided.Outcome.ToString().ToUpperInvariant() : null;

    private static InstitutionCode? InstitutionOf(Entry entry, WorkingFile file) =>
        entry.Place
        ?? (entry.Target is { } control && file.File.Entries.FirstOrDefault(e => e.Control == control) is { } referred ? referred.Content.Place : null);

    private RegionCode? RegionOf(InstitutionCode? institution, Derivation derived) =>
        derived.Registrations.FirstOrDefault(r => r.Institution == institution)?.Region
        ?? (institution is { } code && set.Institutions.TryGetValue(code.Value, out var row) ? RegionCode.FromNumber(row.Region) : null);
}
