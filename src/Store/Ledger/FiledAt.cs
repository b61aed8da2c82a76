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
        var gone = db.Gone();
        var rows = await db.Entries.Where(e => controls.Contains(e.Control)).Select(e => new
        {
            e.Control, e.InstitutionFile,
            FileId = e.FileId == null ? null : db.EntryMoves.Where(m => m.Sequence == e.Sequence).OrderByDescending(m => m.Correction).Select(m => m.ToFile).FirstOrDefault() ?? e.FileId,
            e.Institution, e.Circumstance, e.Kind,
            Also = db.EntryFiles.Where(f => f.Sequence == e.Sequence && !gone.Any(g => g.Sequence == f.Sequence && g.FromFile == f.FileId)).Select(f => f.FileId).ToList(),
        }).AsSingleQuery().ToListAsync(cancellation);
        return rows.ToDictionary(e => e.Control, e => new FiledAt(e.FileId, e.InstitutionFile, [.. e.Also.Where(f => f != e.FileId)])
        {
            Institution = e.Institution,
            Damages = e.Circumstance == (int)Circumstance.LiquidatedDamages,
            Agreement = e.Kind == "agreement",
        });
    }
}
