using Microsoft.EntityFrameworkCore;

namespace Hub.Store.Tests;

/// <summary>An attempt to write audit records that nobody heard of again goes on at the server while the next is made: what it wrote is not written twice.</summary>
public sealed class AuditCutOff(Cluster cluster)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_an_attempt_cut_off_writes_while_the_next_waits_for_it_is_there_once()
    {
        var connection = await cluster.CreateDatabaseAsync();
        await using var database = Database.Open(connection, null);
        await database.MigrateAsync(Cancel);
        var attempt = new AuditAttempt();
        await new AuditChain(database, "n").AppendAsync([AuditDraft.Of(Audited.Answer("first", "F1"))], new AuditAttempt(), Cancel);
        var draft = AuditDraft.Of(Audited.Answer("second", "F1"));

        // The attempt as the server still has it: sent, and not yet committed.
        await using var db = await database.ContextAsync(Cancel);
        await using var cutOff = await db.Database.BeginTransactionAsync(Cancel);
        var end = await db.AuditChains.Select(c => new ChainEnd(c.Sequence, c.Hash)).SingleAsync(Cancel);
        var content = AuditJson.Content(draft, "n", end.Sequence + 1);
        attempt.Last = new AuditRecordRow { Node = "n", Sequence = end.Sequence + 1, At = draft.At, Kind = draft.Kind, Content = content, PreviousHash = end.Hash, Hash = AuditHash.Of(end.Hash, content) };
        Assert.True(await AuditRows.WriteAsync(db, end, [attempt.Last], [], Cancel));

        var next = new AuditChain(database, "n").AppendAsync([draft], attempt, Cancel);
        while ((await Sql.ReadAsync(connection, "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'")).Count == 0) await Task.Delay(10, Cancel);
        await cutOff.CommitAsync(Cancel);
        await next;

        Assert.Equal(["1", "2"], await Sql.ReadAsync(connection, "SELECT sequence FROM audit_records ORDER BY sequence"));
    }
}
