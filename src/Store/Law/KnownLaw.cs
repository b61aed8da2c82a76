using System.Collections.Concurrent;
using Hub.Domain;
using Microsoft.EntityFrameworkCore;

namespace Hub.Store;

/// <summary>Which rulebooks the hub knew, and from when.</summary>
internal sealed class KnownLaw(Database database, Lawbooks law, TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, Lawbooks> _read = new() { [law.Digest] = law };

    /// <summary>Notes this node's rulebooks, texts and all, where they are other than those that the hub knew.</summary>
    /// <returns>True while what is derived may be out of date: these replaced others, and nobody has derived everything under them since.</returns>
    public async Task<bool> NoteAsync(CancellationToken cancellation)
    {
        await using var db = await database.ContextAsync(cancellation);
        await using var transaction = await database.BeginAsync(db, cancellation);
        await Locks.CalendarAsync(db, cancellation);
        var known = await db.Laws.OrderByDescending(l => l.KnownFrom).Select(l => new { l.Digest, l.Derived }).FirstOrDefaultAsync(cancellation);
        if (known?.Digest == law.Digest) return !known.Derived;
        db.Laws.Add(new LawRow { KnownFrom = clock.Now(), Digest = law.Digest, Texts = PackedLaw.Pack(law), Derived = known is null });
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return known is not null;
    }

    /// <summary>As the law has it now; else as a former one had it that something was answered under.</summary>
    public Article? Find(ArticleRef article) => law.Find(article) ?? _read.Values.Select(l => l.Find(article)).FirstOrDefault(a => a is not null);

    public async Task<bool> IsCurrentAsync(CancellationToken cancellation)
    {
        await using var db = await database.ContextAsync(cancellation);
        return await db.Laws.OrderByDescending(l => l.KnownFrom).Select(l => l.Digest).FirstOrDefaultAsync(cancellation) == law.Digest;
    }

    /// <summary>Everything has been derived under this node's rulebooks.</summary>
    public async Task DerivedAsync(CancellationToken cancellation)
    {
        await using var db = await database.ContextAsync(cancellation);
        await db.Laws.Where(l => l.Digest == law.Digest).ExecuteUpdateAsync(set => set.SetProperty(l => l.Derived, true), cancellation);
    }

    /// <summary>The rulebooks that everything was last derived under.</summary>
    /// <exception cref="LawUnreadableException"/>
    public async Task<Lawbooks> LastDerivedAsync(CancellationToken cancellation)
    {
        await using var db = await database.ContextAsync(cancellation);
        var digest = await db.Laws.Where(l => l.Derived).OrderByDescending(l => l.KnownFrom).Select(l => l.Digest).FirstOrDefaultAsync(cancellation);
        return digest is null ? law : await ReadAsync(db, digest, cancellation);
    }

    /// <summary>The rulebooks as the hub knew them at a moment; before the first, those.</summary>
    /// <exception cref="LawUnreadableException"/>
    public async Task<Lawbooks> AtAsync(DateTimeOffset moment, CancellationToken cancellation)
    {
        await using var db = await database.ContextAsync(cancellation);
        var digest = await db.Laws.Where(l => l.KnownFrom <= moment).OrderByDescending(l => l.KnownFrom).Select(l => l.Digest).FirstOrDefaultAsync(cancellation)
            ?? await db.Laws.OrderBy(l => l.KnownFrom).Select(l => l.Digest).FirstOrDefaultAsync(cancellation);
        return digest is null ? law : await ReadAsync(db, digest, cancellation);
    }

    /// <summary>Read from the texts once, however often it is asked for.</summary>
    private async Task<Lawbooks> ReadAsync(HubContext db, string digest, CancellationToken cancellation)
    {
        if (_read.TryGetValue(digest, out var read)) return read;
        var texts = await db.Laws.Where(l => l.Digest == digest).Select(l => l.Texts).FirstAsync(cancellation);
        try
        {
            return _read.GetOrAdd(digest, PackedLaw.Unpack(texts));
        }
        catch (Exception reason) when (reason is RulebookException or InvalidDataException or System.Text.Json.JsonException)
        {
            throw new LawUnreadableException(digest, reason);
        }
    }
}
