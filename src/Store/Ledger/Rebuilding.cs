using Hub.Domain;
using Microsoft.EntityFrameworkCore;

namespace Hub.Store;

/// <summary>Derives every read model afresh from the ledger, some files at a time, while others may write.</summary>
internal sealed class Rebuilding(Database database, IdentitySeal seal, Lawbooks law)
{
    private const int FilesAtOnce = 200;

    public async Task RunAsync(IProgress<RebuildProgress>? progress, CancellationToken cancellation)
    {
        List<string> files;
        await using (var db = await database.ContextAsync(cancellation)) files = await db.Persons.OrderBy(p => p.FileId).Select(p => p.FileId).ToListAsync(cancellation);
        var done = 0;
        foreach (var some in files.Chunk(FilesAtOnce))
        {
            await RebuildAsync(some, cancellation);
            progress?.Report(new RebuildProgress(done += some.Length, files.Count));
        }
    }

    private async Task RebuildAsync(string[] some, CancellationToken cancellation)
    {
        await using var db = await database.ContextAsync(cancellation);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await Locks.FilesAsync(db, some, cancellation);
        var files = (await PersonFiles.LoadAsync(db, db.Persons.Where(p => some.Contains(p.FileId)), seal, cancellation)).Values;
        var record = await InstitutionRecords.OfAsync(db, files.SelectMany(f => f.Entries).Select(e => e.Content), null, cancellation);
        var institutions = await db.Institutions.ToDictionaryAsync(i => i.Code, cancellation);
        await ReadModels.RewriteAsync(db, [.. files.Select(f => (f.Id, Derivation.Of(f, law, record)))], institutions, cancellation);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }
}
