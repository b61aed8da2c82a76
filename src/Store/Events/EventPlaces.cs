using Microsoft.EntityFrameworkCore;

namespace Hub.Store;

/// <summary>Gives events their places: the next numbers, under the log's lock, so that places are in commit order and without a hole.</summary>
internal static class EventPlaces
{
    /// <summary>The log must be locked; nothing but writing the rows and the commit may follow.</summary>
    /// <returns>The last place taken.</returns>
    public static async Task<long> AppendAsync(HubContext db, NewRows rows, IReadOnlyList<EventDraft> drafts, DateTimeOffset now, CancellationToken cancellation)
    {
        var last = await db.Events.MaxAsync(e => (long?)e.Place, cancellation) ?? 0;
        rows.Add(drafts.Select((draft, i) => Row(draft, last + 1 + i, now)));
        rows.Add(drafts.SelectMany((draft, i) => draft.Hearings.Select(h => h.ToRow(last + 1 + i))));
        return last + drafts.Count;
    }

    private static EventRow Row(EventDraft draft, long place, DateTimeOffset now) => new()
    {
        Place = place,
        Id = "V" + Guid.CreateVersion7(now).ToString("N"),
        Kind = draft.Kind.ToString(),
        FileId = draft.FileId,
        Region = draft.Region.Number,
        Entry = draft.Entry,
        Status = (int?)draft.Detail.Change?.After,
        RecordedAt = now,
        Client = draft.Client,
        Detail = StoreJson.Write(draft.Detail),
    };
}
