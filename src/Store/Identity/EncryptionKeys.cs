using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;

namespace Hub.Store;

/// <summary>Which keys ID numbers and the secrets of webhooks are sealed with, and sealing them all again with the current one.</summary>
public sealed class EncryptionKeys
{
    private const int FilesAtOnce = 200;

    private readonly Database _database;
    private readonly IdentitySeal _seal;
    private readonly WebhookSecrets _secrets;
    private readonly Keys _keys;

    internal EncryptionKeys(Database database, IdentitySeal seal, WebhookSecrets secrets, Keys keys) => (_database, _seal, _secrets, _keys) = (database, seal, secrets, keys);

    /// <summary>Every key that is configured here or needed by a row, by id.</summary>
    public async Task<IReadOnlyList<KeyUse>> UseAsync(CancellationToken cancellation)
    {
        await using var db = await _database.ContextAsync(cancellation);
        var numbers = await db.Persons.GroupBy(p => p.KeyId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellation);
        var secrets = await db.Webhooks.GroupBy(w => w.KeyId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellation);
        return [.. numbers.Keys.Union(secrets.Keys).Union(_keys.Ids).Order(StringComparer.Ordinal)
            .Select(id => new KeyUse(id, numbers.GetValueOrDefault(id), id == _keys.Current, _keys.Has(id), secrets.GetValueOrDefault(id)))];
    }

    /// <summary>
    /// Seals everything that is under another key than the current one again, some files at a time under their locks, while nodes that
    /// hold both keys go on reading and writing. Broken off, it is done as far as it came; run again, it goes on from there.
    /// </summary>
    /// <param name="progress">Told how many files were gone through, and of how many.</param>
    /// <exception cref="KeyMissingException">A row needs a key that is not configured.</exception>
    public async Task<KeyRotation> RotateAsync(Action<int, int>? progress, CancellationToken cancellation)
    {
        var uses = await UseAsync(cancellation);
        if (uses.Where(k => k is { Configured: false, Sealed: > 0 }).ToList() is { Count: > 0 } missing) throw new KeyMissingException(missing);
        var total = uses.Where(k => !k.Current).Sum(k => k.Numbers);
        var broken = new List<string>();
        var done = 0;
        for (var last = ""; await NextAsync(last, cancellation) is { Count: > 0 } files; last = files[^1])
        {
            done += await ResealAsync(files, broken, cancellation);
            progress?.Invoke(done + broken.Count, Math.Max(total, done + broken.Count));
        }

        var secrets = await ResealSecretsAsync(broken, cancellation);
        return new KeyRotation(done, secrets, broken, await UseAsync(cancellation));
    }

    private async Task<List<string>> NextAsync(string after, CancellationToken cancellation)
    {
        await using var db = await _database.ContextAsync(cancellation);
        return await db.Persons.Where(p => p.KeyId != _keys.Current && string.Compare(p.FileId, after) > 0).OrderBy(p => p.FileId).Select(p => p.FileId).Take(FilesAtOnce).ToListAsync(cancellation);
    }

    private async Task<int> ResealAsync(List<string> files, List<string> broken, CancellationToken cancellation)
    {
        await using var db = await _database.ContextAsync(cancellation);
        await using var transaction = await _database.BeginAsync(db, cancellation);
        await Locks.FilesAsync(db, files, cancellation);
        var rows = await db.Persons.AsTracking().Where(p => files.Contains(p.FileId) && p.KeyId != _keys.Current).OrderBy(p => p.FileId).ToListAsync(cancellation);
        foreach (var row in rows)
        {
            try
            {
                _seal.Reseal(row);
            }
            catch (CryptographicException)
            {
                broken.Add(row.FileId);
            }
        }

        var resealed = await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return resealed;
    }

    private async Task<int> ResealSecretsAsync(List<string> broken, CancellationToken cancellation)
    {
        var resealed = 0;
        await using var db = await _database.ContextAsync(cancellation);
        foreach (var webhook in await db.Webhooks.Where(w => w.KeyId != _keys.Current).Select(w => new { w.Client, w.Consumer }).ToListAsync(cancellation))
        {
            await using var transaction = await _database.BeginAsync(db, cancellation);
            await Locks.ClientAsync(db, webhook.Client, cancellation);
            if (await db.Webhooks.Named(webhook.Client, webhook.Consumer).FirstOrDefaultAsync(w => w.KeyId != _keys.Current, cancellation) is not { } row) continue;
            try
            {
                await db.Webhooks.Named(row.Client, row.Consumer).SealAsync(_secrets.Reseal(row), row.FormerUntil, cancellation);
                await transaction.CommitAsync(cancellation);
                resealed++;
            }
            catch (CryptographicException)
            {
                broken.Add($"webhook {row.Client} {row.Consumer}");
            }
        }

        return resealed;
    }
}
