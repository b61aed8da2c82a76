using Hub.Domain;
using Microsoft.EntityFrameworkCore;

namespace Hub.Store;

/// <summary>What the kinds of entries in files say of them; a file that is in neither set has registrations alone.</summary>
/// <param name="Published">Points may be public: an agency let the public see them, or a correction moved entries here.</param>
/// <param name="MoreThanRegistered">Something else than registrations is, or was, filed.</param>
internal sealed record FileMarks(IReadOnlySet<string> Published, IReadOnlySet<string> MoreThanRegistered)
{
    /// <summary>The kind of entry by which an agency lets the public see points.</summary>
    public const string Publication = "publication";

    /// <summary>Of every file. By the kinds that there are, so that entries of registrations, nearly all of them, are not even looked at.</summary>
    public static Task<FileMarks> ReadAsync(HubContext db, CancellationToken cancellation)
    {
        List<string> others = [.. EntryContent.AllKinds.Except(OnlyRegistered.Kinds)];
        return ReadAsync(db.Entries.Where(e => others.Contains(e.Kind)), db.EntryFiles, db.EntryMoves, cancellation);
    }

    /// <summary>Of these files.</summary>
    public static Task<FileMarks> OfFilesAsync(HubContext db, IReadOnlyList<string> files, CancellationToken cancellation) => ReadAsync(
        db.Entries.Where(e => files.Contains(e.FileId!) && !OnlyRegistered.Kinds.Contains(e.Kind)), db.EntryFiles.Where(f => files.Contains(f.FileId)),
        db.EntryMoves.Where(m => files.Contains(m.ToFile) || files.Contains(m.FromFile!)), cancellation);

    private static async Task<FileMarks> ReadAsync(IQueryable<EntryRow> entries, IQueryable<EntryFileRow> also, IQueryable<EntryMoveRow> moves, CancellationToken cancellation)
    {
        var more = await entries.Where(e => e.FileId != null).Select(e => new { File = e.FileId!, Published = e.Kind == Publication })
            .Union(also.Select(f => new { File = f.FileId, Published = false }))
            .Union(moves.Select(m => new { File = m.ToFile, Published = true }))
            .Union(moves.Where(m => m.FromFile != null).Select(m => new { File = m.FromFile!, Published = false })).ToListAsync(cancellation);
        return new FileMarks(more.Where(m => m.Published).Select(m => m.File).ToHashSet(), more.Select(m => m.File).ToHashSet());
    }
}
