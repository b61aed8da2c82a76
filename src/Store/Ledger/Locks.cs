using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace Hub.Store;

/// <summary>
/// What a transaction holds until it ends. Always in this order: institutions, files, the log; each set sorted, so that
/// no two transactions wait for each other. SQLite has one writer, which holds everything.
/// </summary>
internal static class Locks
{
    private const long Log = 0x4855424C4F47;
    private const long Calendar = 0x48554243414C;

    public static Task InstitutionsAsync(HubContext db, IEnumerable<string> institutions, CancellationToken cancellation) =>
        TakeAsync(db, institutions.Select(i => Key("institution", i)), cancellation);

    public static Task FilesAsync(HubContext db, IEnumerable<string> fileIds, CancellationToken cancellation) =>
        TakeAsync(db, fileIds.Select(f => Key("file", f)), cancellation);

    public static Task LogAsync(HubContext db, CancellationToken cancellation) => TakeAsync(db, [Log], cancellation);

    public static Task CalendarAsync(HubContext db, CancellationToken cancellation) => TakeAsync(db, [Calendar], cancellation);

    private static async Task TakeAsync(HubContext db, IEnumerable<long> keys, CancellationToken cancellation)
    {
        if (db.IsSqlite) return;
        var sorted = keys.Distinct().Order().ToArray();
        if (sorted.Length > 0) await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(k) FROM unnest({sorted}) AS k", cancellation);
    }

    private static long Key(string kind, string name) =>
        BinaryPrimitives.ReadInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"{kind}|{name}")));
}
