using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;

namespace Hub.Store;

/// <summary>Holds a node's hash key against the fingerprint that the database got at its first start.</summary>
internal sealed class HashKeyCheck(Database database, IdentitySeal seal)
{
    private const string Purpose = "hash";

    /// <exception cref="HashKeyChangedException">The key is another; nothing was touched.</exception>
    public async Task RequireAsync(CancellationToken cancellation)
    {
        await using var db = await database.ContextAsync(cancellation);
        if (await KnownAsync(db, cancellation) is not { } known)
        {
            if (await IsOfAnotherAsync(db, cancellation)) throw new HashKeyChangedException();
            await db.Database.ExecuteSqlAsync($"INSERT INTO key_checks (purpose, fingerprint) VALUES ({Purpose}, {seal.Fingerprint}) ON CONFLICT (purpose) DO NOTHING", cancellation);
            known = (await KnownAsync(db, cancellation))!;
        }

        if (!CryptographicOperations.FixedTimeEquals(known, seal.Fingerprint)) throw new HashKeyChangedException();
    }

    private static Task<byte[]?> KnownAsync(HubContext db, CancellationToken cancellation) =>
        db.KeyChecks.Where(c => c.Purpose == Purpose).Select(c => c.Fingerprint).SingleOrDefaultAsync(cancellation)!;

    /// <summary>A database from before there were fingerprints may have files already, and one that opens tells by which key it is found.</summary>
    private async Task<bool> IsOfAnotherAsync(HubContext db, CancellationToken cancellation)
    {
        if (await db.Persons.OrderBy(p => p.FileId).FirstOrDefaultAsync(cancellation) is not { } person) return false;
        try
        {
            return seal.Hash(seal.Open(person)) != person.IdHash;
        }
        catch (CryptographicException)
        {
            return true;
        }
    }
}
