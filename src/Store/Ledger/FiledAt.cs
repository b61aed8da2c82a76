using Hub.Domain;
using Microsoft.EntityFrameworkCore;

namespace Hub.Store;

/// <summary>Where the ledger has an entry that another refers to, and what that means for others.</summary>
internal sealed record FiledAt(string? FileId, string? InstitutionFile, IReadOnlyList<string> Also)
{
    public string? Institution { get; init; }
    public bool Damages { get; init; }
    public bool Agreement { get; init; }

    /// <summary>All the person files in which it stands.</summary>
    public IEnumerable<string> Files => FileId is null ? Also : Also.Prepend(FileId);

    public static async Task<Dictionary<string, FiledAt>> LoadAsync(HubContext db, IReadOnlyList<string> controls, CancellationToken cancellation)
    {
        if (controls.Count == 0) return [];
        var rows = await db.Entries.Where(e => controls.Contains(e.Control)).Select(e => new
        {
            e.Control, e.FileId, e.InstitutionFile, e.Institution, e.Circumstance, e.Kind,
            Also = db.EntryFiles.Where(f => f.Sequence == e.Sequence).Select(f => f.FileId).ToList(),
        }).AsSingleQuery().ToListAsync(cancellation);
        return rows.ToDictionary(e => e.Control, e => new FiledAt(e.FileId, e.InstitutionFile, e.Also)
        {
            Institution = e.Institution,
            Damages = e.Circumstance == (int)Circumstance.LiquidatedDamages,
            Agreement = e.Kind == "agreement",
        });
    }
}
