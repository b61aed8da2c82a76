using System.Data.Common;
using System.Text.Json;
using Hub.Domain;
using Microsoft.Data.Sqlite;
using Npgsql;
using NpgsqlTypes;

namespace Hub.Store;

/// <summary>
/// A statement that goes to the database as it is written, without EF Core in between: for the few that answers wait for most. In its text $1, $2
/// and so on are its values, in the order in which they are given; a list is looked in by <see cref="In"/>.
/// </summary>
internal sealed class Statement : IAsyncDisposable
{
    private readonly Database _database;
    private readonly DbConnection _connection;
    private readonly DbCommand _command;

    private Statement(Database database, DbConnection connection, string text)
    {
        _database = database;
        _connection = connection;
        _command = connection.CreateCommand();
        _command.CommandText = text;
    }

    public static async ValueTask<Statement> OpenAsync(Database database, string text, CancellationToken cancellation) =>
        new(database, await database.OpenAsync(cancellation), text);

    /// <summary>As part of a text: that something is in the list which a value is.</summary>
    public static string In(Database database, string value) => database.IsSqlite ? $"IN (SELECT value FROM json_each({value}))" : $"= ANY({value})";

    public Statement With(int value) => Add(value, NpgsqlDbType.Integer);

    public Statement With(int? value) => Add(value, NpgsqlDbType.Integer);

    public Statement With(bool value) => Add(value, NpgsqlDbType.Boolean);

    public Statement With(string? value) => Add(value, NpgsqlDbType.Text);

    public Statement With(DateOnly value) => Add(value, NpgsqlDbType.Date);

    public Statement With(IReadOnlyCollection<string> values) =>
        _command is NpgsqlCommand ? Add(values as string[] ?? [.. values], NpgsqlDbType.Array | NpgsqlDbType.Text) : Add(JsonSerializer.Serialize(values), NpgsqlDbType.Text);

    /// <summary>Where something is: the lowest and the highest region, the kind and the institution, where these matter. Nothing is within an empty scope.</summary>
    public Statement With(Scope scope)
    {
        var (low, high) = scope.Empty ? (1, 0) : scope.Region.Span;
        return With(low).With(high).With((int?)scope.Kind).With(scope.Institution?.Value).With(scope.Person?.Value);
    }

    public async Task<List<T>> ReadAsync<T>(Func<DbDataReader, T> row, CancellationToken cancellation)
    {
        StoreMeter.Statements.Add(1);
        try
        {
            await using var reader = await _command.ExecuteReaderAsync(cancellation);
            var rows = new List<T>();
            while (await reader.ReadAsync(cancellation)) rows.Add(row(reader));
            return rows;
        }
        catch
        {
            _database.Doubt(_connection);
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _command.DisposeAsync();
        await _connection.DisposeAsync();
    }

    private Statement Add(object? value, NpgsqlDbType type)
    {
        _command.Parameters.Add(_command is NpgsqlCommand
            ? new NpgsqlParameter { NpgsqlDbType = type, Value = value ?? DBNull.Value }
            : new SqliteParameter($"${_command.Parameters.Count + 1}", value ?? DBNull.Value));
        return this;
    }
}
