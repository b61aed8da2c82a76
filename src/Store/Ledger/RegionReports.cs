using Hub.Domain;
using Microsoft.EntityFrameworkCore;

namespace Hub.Store;

/// <summary>The quarterly reports that regions' agencies owe, of every region whose agency has decided or reported something.</summary>
internal static class RegionReports
{
    private const int YearsBack = 2;

    /// <summary>What an agency itself sends and answers for: a region that only has institutions owes no report of its own.</summary>
    private static readonly string[] Agencys = ["points", "institutionDecision", "agreement", "reportSent"];

    /// <summary>All regions whose agency the ledger has such an entry of.</summary>
    public static async Task<List<RegionCode>> RegionsAsync(HubContext db, CancellationToken cancellation) =>
        (await db.Entries.Where(e => Agencys.Contains(e.Kind)).Select(e => e.Region).Distinct().ToListAsync(cancellation)).ConvertAll(RegionCode.FromNumber);

    /// <summary>Writes them in place of what was, from the quarter of the region's first entry on, two years back at most.</summary>
    /// <param name="sent">Reports that are about to be written and that the ledger does not have yet.</param>
    public static async Task RewriteAsync(HubContext db, IReadOnlyCollection<RegionCode> regions, IReadOnlyList<LedgerEntry> sent, Lawbooks law, DateOnly today, CancellationToken cancellation)
    {
        if (regions.Count == 0) return;
        var numbers = regions.Select(r => r.Number).ToList();
        var first = (await db.Entries.Where(e => numbers.Contains(e.Region) && Agencys.Contains(e.Kind)).GroupBy(e => e.Region).Select(g => new { g.Key, Day = g.Min(e => e.LawDay) }).ToListAsync(cancellation)).ToDictionary(g => g.Key, g => g.Day);
        var known = (await db.Entries.Where(e => numbers.Contains(e.Region) && e.Kind == "reportSent").ToListAsync(cancellation)).ConvertAll(e => PersonFiles.ReadEntry(e, null));
        var reports = known.Concat(sent).ToLookup(e => e.Content.Region);
        await db.Deadlines.Where(d => d.FileId == null && numbers.Contains(d.Region)).ExecuteDeleteAsync(cancellation);
        foreach (var region in regions)
        {
            var earliest = today.AddYears(-YearsBack);
            var from = first.TryGetValue(region.Number, out var day) && day > earliest ? day : earliest;
            db.Deadlines.AddRange(Reports.Of(region, [.. reports[region]], law, from, today).Select(d => ReadModelRows.Of(null, d)));
        }
    }
}
