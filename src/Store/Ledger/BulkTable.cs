using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Hub.Store;

/// <summary>A table as many rows are written to it at once: COPY on PostgreSQL, one prepared statement on SQLite. Its columns are the model's own, so that they cannot drift from it.</summary>
internal sealed class BulkTable
{
    private static readonly ConcurrentDictionary<IEntityType, BulkTable> Known = [];

    private readonly string _name;
    private readonly string _columns;
    private readonly Column[] _all;

    private BulkTable(IEntityType type)
    {
        _name = type.GetTableName()!;
        _all = [.. type.GetProperties().Select(Column.Of)];
        _columns = string.Join(", ", _all.Select(c => $"\"{c.Name}\""));
    }

    public static BulkTable Of(HubContext db, Type row) => Known.GetOrAdd(db.Model.FindEntityType(row)!, type => new BulkTable(type));

    /// <summary>Within the context's transaction, all or none.</summary>
    public async Task WriteAsync(HubContext db, IReadOnlyList<object> rows, CancellationToken cancellation)
    {
        if (rows.Count == 0) return;
        await (db.IsSqlite ? InsertAsync(db, rows, cancellation) : CopyAsync(db, rows, cancellation));
    }

    private async Task CopyAsync(HubContext db, IReadOnlyList<object> rows, CancellationToken cancellation)
    {
        await using var copy = await ((NpgsqlConnection)db.Database.GetDbConnection()).BeginBinaryImportAsync($"COPY {_name} ({_columns}) FROM STDIN (FORMAT BINARY)", cancellation);
        foreach (var row in rows)
        {
            await copy.StartRowAsync(cancellation);
            foreach (var column in _all)
            {
                if (column.ValueOf(row) is { } value) await copy.WriteAsync(value, column.Type, cancellation);
                else await copy.WriteNullAsync(cancellation);
            }
        }

        await copy.CompleteAsync(cancellation);
    }

    private async Task InsertAsync(HubContext db, IReadOnlyList<object> rows, CancellationToken cancellation)
    {
        await using var insert = ((SqliteConnection)db.Database.GetDbConnection()).CreateCommand();
        insert.Transaction = (SqliteTransaction)db.Database.CurrentTransaction!.GetDbTransaction();
        insert.CommandText = $"INSERT INTO {_name} ({_columns}) VALUES ({string.Join(", ", _all.Select((_, i) => $"$p{i}"))})";
        var parameters = _all.Select((_, i) => insert.Parameters.Add(new SqliteParameter { ParameterName = $"$p{i}" })).ToArray();
        await insert.PrepareAsync(cancellation);
        foreach (var row in rows)
        {
            for (var i = 0; i < _all.Length; i++) parameters[i].Value = _all[i].ValueOf(row) ?? DBNull.Value;
            await insert.ExecuteNonQueryAsync(cancellation);
        }
    }

    /// <param name="Type">The database's name of its type.</param>
    /// <param name="ValueOf">What the database is to be given of a row.</param>
    private sealed record Column(string Name, string Type, Func<object, object?> ValueOf)
    {
        public static Column Of(IProperty property)
        {
            var get = property.GetGetter();
            return new Column(property.GetColumnName(), property.GetColumnType(), property.GetTypeMapping().Converter is { } converter
                ? row => converter.ConvertToProvider(get.GetClrValue(row))
                : get.GetClrValue);
        }
    }
}
