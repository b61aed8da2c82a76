using Hub.Domain;
using Microsoft.EntityFrameworkCore;

namespace Hub.Store;

/// <summary>Which rulebooks the hub knew, and from when.</summary>
internal sealed class KnownLaw(Database database, Lawbooks law, TimeProvider clock)
{
    /// <summary>Notes this node's rulebooks.</summary>
    /// <returns>True when they replace others, so that what was derived under these is out of date.</returns>
    public async Task<bool> NoteAsync(CancellationToken cancellation)
    {
        await using var db = await database.ContextAsync(cancellation);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await Locks.CalendarAsync(db, cancellation);
        var known = await LatestAsync(db, cancellation);
        if (known == law.Digest) return false;
        db.Laws.Add(new LawRow { KnownFrom = clock.Now(), Digest = law.Digest });
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return known is not null;
    }

    public async Task<bool> IsCurrentAsync(CancellationToken cancellation)
    {
        await using var db = await database.ContextAsync(cancellation);
        return await LatestAsync(db, cancellation) == law.Digest;
    }

    private static Task<string?> LatestAsync(HubContext db, CancellationToken cancellation) =>
        db.Laws.OrderByDescending(l => l.KnownFrom).Select(l => l.Digest).FirstOrDefaultAsync(cancellation);
}
