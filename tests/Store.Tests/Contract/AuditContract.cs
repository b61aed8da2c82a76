using Hub.Domain;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Hub.Store.Tests;

/// <summary>Writing down who was told what of whom.</summary>
public abstract class AuditContract : StoreContract
{
    [Fact]
    public async Task Two_hundred_at_once_make_one_whole_chain_in_fewer_transactions_than_records()
    {
        using var commits = new TimesLogged(RelationalEventId.TransactionCommitted);
        await using var store = HubStore.Open(ConnectionString, Keys.FromPassphrase("tests"), Law.Books, TimeProvider.System, () => Today, commits.Logs, new AuditOptions { Node = "busy" });
        var before = commits.Count;

        await Task.WhenAll(Enumerable.Range(0, 200).Select(i => Task.Run(() => store.Audit.WriteAsync(Audited.Answer($"client-{i}", $"file-{i % 7}"), Cancel).AsTask(), Cancel)));

        Assert.InRange(commits.Count - before, 1, 199);
        Assert.Equal(["200|200|1|200"], await Sql.ReadAsync(ConnectionString, "SELECT COUNT(*), COUNT(DISTINCT client), MIN(sequence), MAX(sequence) FROM audit_records WHERE node = 'busy'"));
        Assert.Equal(["0"], await Sql.ReadAsync(ConnectionString, "SELECT COUNT(*) FROM audit_records r JOIN audit_records p ON p.node = r.node AND p.sequence = r.sequence - 1 WHERE r.previous_hash <> p.hash"));
        Assert.Equal(["200"], await Sql.ReadAsync(ConnectionString, "SELECT c.sequence FROM audit_chains c JOIN audit_records r ON r.node = c.node AND r.sequence = c.sequence AND r.hash = c.hash WHERE c.node = 'busy'"));
        Assert.Equal(["200|7"], await Sql.ReadAsync(ConnectionString, "SELECT COUNT(*), COUNT(DISTINCT file_id) FROM audit_persons WHERE node = 'busy'"));
    }

    [Fact]
    public async Task Two_processes_of_one_name_share_one_chain()
    {
        var other = await AnotherNodeAsync();

        await Task.WhenAll(Enumerable.Range(0, 60).Select(i => (i % 2 == 0 ? Store : other).Audit.WriteAsync(Audited.Answer($"client-{i}", "file"), Cancel).AsTask()));

        Assert.Equal(["1|60|60"], await Sql.ReadAsync(ConnectionString, "SELECT COUNT(DISTINCT node), COUNT(DISTINCT client), MAX(sequence) FROM audit_records"));
        Assert.Equal(["59"], await Sql.ReadAsync(ConnectionString, "SELECT COUNT(*) FROM audit_records r JOIN audit_records p ON p.node = r.node AND p.sequence = r.sequence - 1 AND p.hash = r.previous_hash"));
    }

    [Fact]
    public async Task A_record_says_who_when_for_what_whose_and_which_fields()
    {
        await Store.Audit.WriteAsync(Audited.Answer("health-1", "F2", "F1") with { At = new DateTimeOffset(2026, 1, 2, 11, 4, 5, TimeSpan.FromHours(8)), Operation = "Fälle" }, Cancel);

        var node = Environment.MachineName;
        Assert.Equal(
            [$$"""{"node":"{{node}}","sequence":1,"at":"2026-01-02T03:04:05.000000Z","kind":"ANSWER","client":"health-1","audience":"HEALTH","region":"330100","purpose":"INDUSTRY_FOLLOW_UP","operation":"Fälle","given":[{"persons":["F2","F1"],"fields":["Practitioner.name"],"withheld":["Practitioner.idNumber"]}]}"""],
            await Sql.ReadAsync(ConnectionString, "SELECT content FROM audit_records"));
    }

    [Fact]
    public async Task Lookups_are_counted_by_client_operation_and_hour_and_written_at_the_latest_when_the_hub_stops()
    {
        var store = HubStore.Open(ConnectionString, Keys.FromPassphrase("tests"), Law.Books, TimeProvider.System, () => Today);
        var lookup = new PublicLookup("platform", Audience.Platform, RegionCode.Parse("330000"), Purpose.PatientNotice, "Status", 2);
        for (var i = 0; i < 10; i++) store.Audit.Count(lookup);
        store.Audit.Count(lookup with { Operation = null });

        await store.DisposeAsync();

        Assert.Equal(["LOOKUPS|Status|10|20", "LOOKUPS||1|2"], (await Sql.ReadAsync(ConnectionString, "SELECT kind, operation, content FROM audit_records")).Select(Audited.Counted).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task An_act_of_an_operator_is_noted_in_the_same_chain()
    {
        await Store.Audit.WriteAsync(Audited.Answer("c", "F1"), Cancel);
        await Store.Audit.NoteAsync(new AuditNote(DateTimeOffset.UnixEpoch, "root", "GRANT_REVOKED", "platform-1"), Cancel);

        var record = Assert.Single(await Sql.ReadAsync(ConnectionString, "SELECT content FROM audit_records WHERE kind = 'NOTE' AND sequence = 2 AND client IS NULL"));
        Assert.EndsWith("""
            "at":"1970-01-01T00:00:00.000000Z","kind":"NOTE","by":"root","act":"GRANT_REVOKED","text":"platform-1"}
            """, record, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_delivery_of_an_event_is_kept_with_the_record_of_it_even_where_it_told_of_nobody()
    {
        await Store.Audit.WriteAsync(Audited.Answer("c") with { Event = 7, Consumer = "ward", Number = 3, Given = [] }, Cancel);

        Assert.Equal(["DELIVERY"], await Sql.ReadAsync(ConnectionString, "SELECT kind FROM audit_records"));
        Assert.Equal(["7|c|ward"], await Sql.ReadAsync(ConnectionString, "SELECT place, client, consumer FROM deliveries"));
    }

    [Fact]
    public async Task What_the_database_cannot_keep_fails_alone()
    {
        var odd = Store.Audit.WriteAsync(Audited.Answer("zero\0byte", "F1"), Cancel).AsTask();
        var good = Enumerable.Range(0, 20).Select(i => Store.Audit.WriteAsync(Audited.Answer($"client-{i}", "F1"), Cancel).AsTask()).ToList();

        await Task.WhenAll(good);

        await odd.ContinueWith(_ => { }, Cancel, TaskContinuationOptions.None, TaskScheduler.Default);
        Assert.Equal(["20"], await Sql.ReadAsync(ConnectionString, "SELECT COUNT(DISTINCT client) FROM audit_records WHERE client LIKE 'client-%'"));
    }

    [Fact]
    public async Task The_log_refuses_to_forget_or_change_a_record()
    {
        await Store.Audit.WriteAsync(Audited.Answer("c", "F1"), Cancel);

        foreach (var change in new[] { "UPDATE audit_records SET client = 'd'", "DELETE FROM audit_records", "DELETE FROM audit_persons", "UPDATE audit_persons SET file_id = 'F2'" })
        {
            await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => Sql.RunAsync(ConnectionString, change));
        }
    }
}

public sealed class AuditOnSqlite : AuditContract
{
    private protected override Task<string> NewDatabaseAsync() => Task.FromResult(SqliteFiles.New());

    private protected override Task DropDatabaseAsync()
    {
        SqliteFiles.Drop(ConnectionString);
        return Task.CompletedTask;
    }
}

public sealed class AuditOnPostgres(Cluster cluster) : AuditContract
{
    private protected override Task<string> NewDatabaseAsync() => cluster.CreateDatabaseAsync();
}
