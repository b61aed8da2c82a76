using Hub.Domain;
using Microsoft.EntityFrameworkCore;

namespace Hub.Store;

/// <summary>Puts institutions' files together from their rows, in one query for any number of them.</summary>
internal static class InstitutionFiles
{
    public static async Task<Dictionary<InstitutionCode, InstitutionFile>> LoadAsync(HubContext db, IEnumerable<InstitutionCode> codes, DateTimeOffset? knownAt, CancellationToken cancellation)
    {
        var asked = codes.Select(c => c.Value).Distinct().ToList();
        if (asked.Count == 0) return [];
        var rows = db.Entries.Where(e => asked.Contains(e.InstitutionFile!));
        if (knownAt is { } moment) rows = rows.Where(e => e.RecordedAt <= moment);
        var entries = (await rows.OrderBy(e => e.Sequence).ToListAsync(cancellation)).ToLookup(e => e.InstitutionFile!, e => PersonFiles.ReadEntry(e, null));
        return asked.Select(InstitutionCode.Parse).ToDictionary(c => c, c => new InstitutionFile(c, [.. entries[c.Value]]));
    }
}
