using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;

namespace Hub.Store;

/// <summary>Moves a chain on and writes the records that it then has: on PostgreSQL in one statement, and either way all or nothing.</summary>
internal static class AuditRows
{
    private const string Postgres = """
        WITH moved AS (
            UPDATE audit_chains SET sequence = $2, hash = $3 WHERE node = $1 AND sequence = $4 AND hash = $5 RETURNING 1
        ), records AS (
            INSERT INTO audit_records (node, sequence, at, kind, client, audience, region, purpose, operation, content, previous_hash, hash)
            SELECT $1, r.* FROM moved, unnest($6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16) AS r
        ), persons AS (
            INSERT INTO audit_persons (node, file_id, sequence) SELECT $1, p.* FROM moved, unnest($17, $18) AS p
        )
        SELECT EXISTS (SELECT 1 FROM moved)
        """;

    public static bool AreOneStatement(HubContext db) => !db.IsSqlite;

    /// <param name="records">At least one, in their places behind the end.</param>
    /// <param name="persons">Whom they tell of.</param>
    /// <returns>False where the chain does not end there any more, and nothing was written.</returns>
    public static Task<bool> WriteAsync(
        HubContext db, ChainEnd end, IReadOnlyList<AuditRecordRow> records, IReadOnlyList<(string FileId, long Sequence)> persons, CancellationToken cancellation) =>
        db.IsSqlite ? SqliteAsync(db, end, records, persons, cancellation) : PostgresAsync(db, end, records, persons, cancellation);

    private static async Task<bool> SqliteAsync(
        HubContext db, ChainEnd end, IReadOnlyList<AuditRecordRow> records, IReadOnlyList<(string FileId, long Sequence)> persons, CancellationToken cancellation)
    {
        var last = records[^1];
        var moved = await db.Database.ExecuteSqlAsync($"""
            UPDATE audit_chains SET sequence = {last.Sequence}, hash = {last.Hash} WHERE node = {last.Node} AND sequence = {end.Sequence} AND hash = {end.Hash}
            """, cancellation);
        if (moved != 1) return false;
        await BulkTable.Of(db, typeof(AuditRecordRow)).WriteAsync(db, records, cancellation);
        await BulkTable.Of(db, typeof(AuditPersonRow)).WriteAsync(db, [.. persons.Select(p => new AuditPersonRow { FileId = p.FileId, Node = last.Node, Sequence = p.Sequence })], cancellation);
        return true;
    }

    private static async Task<bool> PostgresAsync(
        HubContext db, ChainEnd end, IReadOnlyList<AuditRecordRow> records, IReadOnlyList<(string FileId, long Sequence)> persons, CancellationToken cancellation)
    {
        var last = records[^1];
        await using var command = new NpgsqlCommand(Postgres, (NpgsqlConnection)db.Database.GetDbConnection());
        Add(NpgsqlDbType.Text, last.Node);
        Add(NpgsqlDbType.Bigint, last.Sequence);
        Add(NpgsqlDbType.Text, last.Hash);
        Add(NpgsqlDbType.Bigint, end.Sequence);
        Add(NpgsqlDbType.Text, end.Hash);
        Column(NpgsqlDbType.Bigint, r => r.Sequence);
        Column(NpgsqlDbType.TimestampTz, r => r.At.UtcDateTime);
        Column(NpgsqlDbType.Text, r => r.Kind);
        Column(NpgsqlDbType.Text, r => r.Client);
        Column(NpgsqlDbType.Text, r => r.Audience);
        Column(NpgsqlDbType.Integer, r => r.Region);
        Column(NpgsqlDbType.Text, r => r.Purpose);
        Column(NpgsqlDbType.Text, r => r.Operation);
        Column(NpgsqlDbType.Text, r => r.Content);
        Column(NpgsqlDbType.Text, r => r.PreviousHash);
        Column(NpgsqlDbType.Text, r => r.Hash);
        Add(NpgsqlDbType.Array | NpgsqlDbType.Text, persons.Select(p => p.FileId).ToArray());
        Add(NpgsqlDbType.Array | NpgsqlDbType.Bigint, persons.Select(p => p.Sequence).ToArray());
        return (bool)(await command.ExecuteScalarAsync(cancellation))!;

        void Add(NpgsqlDbType type, object value) => command.Parameters.Add(new NpgsqlParameter { NpgsqlDbType = type, Value = value });

        void Column<T>(NpgsqlDbType type, Func<AuditRecordRow, T> value) => Add(NpgsqlDbType.Array | type, records.Select(value).ToArray());
    }
}
