using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;

namespace Hub.Store;

/// <summary>The audit log for whoever only reads it: needs no key but the public one, changes nothing, and tells of its shape nothing but what is there.</summary>
public sealed class AuditArchive : IAsyncDisposable
{
    private readonly Database _database;

    private AuditArchive(Database database) => _database = database;

    /// <param name="connectionString">As <see cref="HubStore.Open"/> takes it.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public static AuditArchive Open(string? connectionString) => new(Database.Open(connectionString, null, mustExist: true));

    /// <summary>Reads every chain once and names whatever is wrong with it.</summary>
    /// <param name="outside">Signed heads that were kept outside the database.</param>
    /// <param name="progress">Told how many records were read, of how many.</param>
    public async Task<VerifiedLog> VerifyAsync(HeadKeys keys, IEnumerable<KnownHead> outside, IProgress<(long Done, long All)>? progress, CancellationToken cancellation)
    {
        await using var db = await _database.ContextAsync(cancellation);
        await using var snapshot = await _database.SnapshotAsync(db, cancellation);
        return await new LogVerification(db, keys, outside, progress).RunAsync(cancellation);
    }

    /// <summary>Each chain from its first record of the period to its last, also those between them that bear another time: so each follows the one before it.</summary>
    /// <param name="progress">Told how many records were handed out, of how many.</param>
    /// <returns>One line of JSON a record: previous hash, hash, and the record in the very bytes that were hashed.</returns>
    public async IAsyncEnumerable<string> ExportAsync(DateTimeOffset from, DateTimeOffset to, IProgress<(long Done, long All)>? progress, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var db = await _database.ContextAsync(cancellation);
        await using var snapshot = await _database.SnapshotAsync(db, cancellation);
        await foreach (var record in new AuditExport(db).ReadAsync(from, to, progress, cancellation))
        {
            yield return $$"""{"previousHash":"{{record.PreviousHash}}","hash":"{{record.Hash}}","record":{{record.Content}}}""";
        }
    }

    /// <summary>The keys that signed heads, by their ids.</summary>
    public async Task<IReadOnlyList<string>> KeyIdsAsync(CancellationToken cancellation)
    {
        await using var db = await _database.ContextAsync(cancellation);
        return await db.AuditHeads.Select(h => h.KeyId).Distinct().OrderBy(id => id).ToListAsync(cancellation);
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();
}
