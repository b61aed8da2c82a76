using Hub.Domain;
using Microsoft.EntityFrameworkCore;

namespace Hub.Store;

/// <summary>What the read models say of a day: the severest term that holds, among equals the one that runs longest.</summary>
internal static class StoredStandings
{
    public static async Task<IReadOnlyDictionary<string, StandingSummary>> LoadAsync(HubContext db, IReadOnlyList<string> fileIds, DateOnly day, CancellationToken cancellation)
    {
        var rows = await db.Sanctions.Where(s => fileIds.Contains(s.FileId) && s.From <= day && (s.EndedOn == null || s.EndedOn > day))
            .OrderByDescending(s => s.Status).ThenByDescending(s => s.TermLastDay).ToListAsync(cancellation);
        var holding = rows.ToLookup(s => s.FileId);
        return fileIds.ToDictionary(f => f, f => holding[f].FirstOrDefault() is { } governing
            ? new StandingSummary((Status)governing.Status, StoreJson.Read<Sanction>(governing.Content).LastDay, null)
            : new StandingSummary(Status.Normal, null, null));
    }
}
