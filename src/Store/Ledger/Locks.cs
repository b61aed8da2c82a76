using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace Hub.Store;

/// <summary>
/// What a transaction holds until it ends. Always in this order: institutions and regions, files, the log; each set sorted, so that
/// no two transactions wait for each other. SQLite has one writer, which holds everything.
/// </summary>
internal static class Locks
{
    private const long Log = 0x4855424C4F47;
    private const long Calendar = 0x48554243414C;
    private const long Migration = 0x4855424D4947;
    private const long AllFiles = 0x485542464C;

    /// <summary>A database has room for so many locks; whoever needs more files than this takes all of them with one.</summary>
    private const int MostFiles = 500;

    /// <param name="alone">Institutions and regions whose own records or numbers change.</param>
    /// <param name="shared">Institutions that somebody joins: no decision on them may pass unseen meanwhile.</param>
    public static Task PlacesAsync(HubContext db, IEnumerable<string> alone, IEnumerable<string> shared, CancellationToken cancellation)
    {
        var keys = shared.Select(i => (Key: Key("institution", i), Alone: false)).Concat(alone.Select(i => (Key: Key("institution", i), Alone: true)));
        return TakeAsync(db, keys.GroupBy(k => k.Key, (key, all) => (Key: key, Alone: all.Any(k => k.Alone))).OrderBy(k => k.Key), cancellation);
    }

    public static Task FilesAsync(HubContext db, IReadOnlyCollection<string> fileIds, CancellationToken cancellation) =>
        fileIds.Count > MostFiles
            ? TakeAsync(db, [(AllFiles, true)], cancellation)
            : TakeAsync(db, fileIds.Select(f => (Key: Key("file", f), Alone: true)).OrderBy(k => k.Key).Prepend((AllFiles, false)), cancellation);

    public static Task LogAsync(HubContext db, CancellationToken cancellation) => TakeAsync(db, [(Log, true)], cancellation);

    /// <summary>A client's durable consumers.</summary>
    public static Task ClientAsync(HubContext db, string client, CancellationToken cancellation) => TakeAsync(db, [(Key("client", client), true)], cancellation);

    public static Task CalendarAsync(HubContext db, CancellationToken cancellation) => TakeAsync(db, [(Calendar, true)], cancellation);

    public static Task MigrationAsync(HubContext db, CancellationToken cancellation) => TakeAsync(db, [(Migration, true)], cancellation);

    /// <summary>What <see cref="Leading"/> locks, not by a transaction but by a connection.</summary>
    public static long Duty(string name) => Key("duty", name);

    /// <summary>In the order given.</summary>
    private static async Task TakeAsync(HubContext db, IEnumerable<(long Key, bool Alone)> locks, CancellationToken cancellation)
    {
        if (db.IsSqlite) return;
        var all = locks.ToList();
        if (all.Count == 0) return;
        long[] keys = [.. all.Select(l => l.Key)];
        bool[] alone = [.. all.Select(l => l.Alone)];
        await db.Database.ExecuteSqlAsync($"""
            SELECT CASE WHEN a THEN pg_advisory_xact_lock(k)::text ELSE pg_advisory_xact_lock_shared(k)::text END FROM unnest({keys}, {alone}) AS l(k, a)
            """, cancellation);
    }

    private static long Key(string kind, string name) =>
        BinaryPrimitives.ReadInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"{kind}|{name}")));
}
