using System.Data.Common;
using System.Net;
using Hub.Running;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Hub.EndToEnd.Accounting;

/// <summary>While nothing can be put on record, nothing of a person is given out; the law still is.</summary>
public abstract class AuditUnavailable(RunningHub hub)
{
    private const string Persons = "{ practitioners { nodes { name } } }";
    private const string Law = "{ rulebooks { id } }";

    protected abstract Task<DbConnection> DatabaseAsync(RunningHub running);

    [Fact]
    public async Task Over_HTTP_and_over_a_socket()
    {
        var person = People.Next("D330106");
        var token = await hub.TokenAsync("INSURANCE", "330000", "FUND_SUPERVISION");
        await People.SubmitAsync(hub, token, People.Registration(person, People.HangzhouHospital, "330106"));
        await using var socket = await GraphQLSocket.OpenAsync(hub.Address, token);
        await ExecuteAsync("ALTER TABLE audit_records RENAME TO audit_records_gone");

        using var refused = await hub.PostAsync(token, Persons);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Nothing(await refused.Content.ReadAsStringAsync());
        await socket.SubscribeAsync("query", Persons);
        Nothing((await Message(socket, "error")).ToString());
        await socket.SubscribeAsync("events", "subscription { events(after: \"BEGIN\") { kind practitioner { name } } }");
        Nothing((await Message(socket, "error")).ToString());

        await hub.DataAsync(token, Law);
        await socket.SubscribeAsync("law", Law);
        await Message(socket, "next");

        await ExecuteAsync("ALTER TABLE audit_records_gone RENAME TO audit_records");
        Assert.Contains("陈晓明", (await hub.DataAsync(token, Persons)).ToString(), StringComparison.Ordinal);
    }

    private static void Nothing(string answer)
    {
        Assert.Contains("AUDIT_UNAVAILABLE", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("\"data\"", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("陈晓明", answer, StringComparison.Ordinal);
    }

    private static async Task<JsonElement> Message(GraphQLSocket socket, string type)
    {
        var message = (await socket.ReceiveAsync())!.Value;
        Assert.True(message.GetProperty("type").GetString() == type, message.ToString());
        return message;
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var database = await DatabaseAsync(hub);
        await database.OpenAsync();
        await using var command = database.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}

public sealed class AuditUnavailableOnSqlite(SqliteHub hub) : AuditUnavailable(hub), IClassFixture<SqliteHub>
{
    protected override Task<DbConnection> DatabaseAsync(RunningHub running) => Task.FromResult<DbConnection>(new SqliteConnection($"Data Source={Path.Combine(running.Folder, "data", "hub.db")}"));
}

public sealed class AuditUnavailableOnPostgres(PostgresHub hub) : AuditUnavailable(hub), IClassFixture<PostgresHub>
{
    protected override async Task<DbConnection> DatabaseAsync(RunningHub running) => new NpgsqlConnection(await running.DatabaseAsync());
}
