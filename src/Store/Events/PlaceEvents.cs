using Hub.Domain;

namespace Hub.Store;

/// <summary>The events of entries that are in an institution's file: about no person.</summary>
internal sealed class PlaceEvents(WorkingSet set)
{
    public IEnumerable<EventDraft> Of(IEnumerable<LedgerEntry> entries)
    {
        foreach (var entry in entries)
        {
            if (EntryEvents.KindOf(entry.Content) is not { } kind || set.FilingOf(entry.Control)?.Place is not { } place) continue;
            RegionCode? where = set.Institutions.TryGetValue(place.Value, out var row) ? RegionCode.FromNumber(row.Region) : null;
            var followed = Originals.Of(entry.Content) is { } original ? set.Heard[original].Where(h => h.FileId is null).Select(h => h.At) : [];
            yield return new EventDraft(kind, null, entry.Content.Region, new EventDetail([place]) { Institution = place, Text = EntryEvents.TextOf(entry.Content) })
            {
                Entry = entry.Control,
                Hearings = (HashSet<Hearing>)[.. Hearings.Decided(entry.Content.Region, place, where, []), .. followed],
            };
        }
    }
}
