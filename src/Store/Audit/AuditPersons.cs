using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace Hub.Store;

/// <summary>Writes whom the records tell of, all in one statement.</summary>
internal static class AuditPersons
{
    public static async Task InsertAsync(HubContext db, string node, IReadOnlyList<(string FileId, long Sequence)> rows, CancellationToken cancellation)
    {
        if (rows.Count == 0) return;
        if (db.IsSqlite)
        {
            var json = JsonSerializer.Serialize(rows.Select(r => new object[] { r.FileId, r.Sequence }));
            await db.Database.ExecuteSqlAsync($"""
                INSERT INTO audit_persons (file_id, node, sequence) SELECT value ->> 0, {node}, value ->> 1 FROM json_each({json})
                """, cancellation);
            return;
        }
        string[] files = [.. rows.Select(r => r.FileId)];
        long[] sequences = [.. rows.Select(r => r.Sequence)];
        await db.Database.ExecuteSqlAsync($"""
            INSERT INTO audit_persons (file_id, node, sequence) SELECT p.file_id, {node}, p.sequence FROM unnest({files}, {sequences}) AS p (file_id, sequence)
            """, cancellation);
    }
}
