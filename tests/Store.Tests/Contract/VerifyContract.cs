namespace Hub.Store.Tests;

/// <summary>Whoever tampers with the audit log past the hub is found, and what he touched is named.</summary>
public abstract class VerifyContract : StoreContract
{
    private protected static readonly string[] Guarded = ["audit_records", "audit_persons", "audit_heads"];

    private static readonly AuditKey Key = AuditKey.FromPassphrase("tests");
    private readonly List<SignedHead> _outside = [];
    private HubStore _store = null!;

    [Fact]
    public async Task A_whole_log_is_found_whole_with_its_chains_and_signed_heads()
    {
        await WriteAsync(5);

        var log = await VerifyAsync();

        Assert.Equal((0, "n"), (log.AllFaults, Assert.Single(log.Chains).Node));
        Assert.Equal((5, 5, 4L, 0), (log.Chains[0].Records, log.Chains[0].Last, log.Chains[0].Head!.Sequence, log.Chains[0].PrunedUpTo));
    }

    [Theory]
    [InlineData("UPDATE audit_records SET content = REPLACE(content, 'c2', 'c9') WHERE sequence = 2", "2 Changed")]
    [InlineData("UPDATE audit_records SET content = '{' WHERE sequence = 2", "2 Changed")]
    [InlineData("UPDATE audit_records SET hash = previous_hash WHERE sequence = 2", "2 Changed")]
    [InlineData("UPDATE audit_records SET previous_hash = hash WHERE sequence = 2", "2 Changed")]
    [InlineData("UPDATE audit_records SET previous_hash = 'x' WHERE sequence = 2", "2 Changed")]
    [InlineData("UPDATE audit_records SET client = 'c9' WHERE sequence = 2", "2 Column client")]
    [InlineData("UPDATE audit_records SET region = 330200, audience = NULL WHERE sequence = 2", "2 Column audience, region")]
    [InlineData("UPDATE audit_records SET at = '2020-01-01 00:00:00', kind = 'NOTE', purpose = 'AUDIT', operation = 'x' WHERE sequence = 2", "2 Column at, kind, purpose, operation")]
    [InlineData("DELETE FROM audit_records WHERE sequence = 2; DELETE FROM audit_persons WHERE sequence = 2", "2 Removed")]
    [InlineData("DELETE FROM audit_records WHERE sequence = 1; DELETE FROM audit_persons WHERE sequence = 1", "1 Removed no signed head")]
    [InlineData("DELETE FROM audit_records WHERE sequence = 5; DELETE FROM audit_persons WHERE sequence = 5", "5 Removed")]
    [InlineData("UPDATE audit_records SET sequence = 99 WHERE sequence = 2; UPDATE audit_records SET sequence = 2 WHERE sequence = 3; UPDATE audit_records SET sequence = 3 WHERE sequence = 99", "2 Moved record 3 of n; 3 Moved record 2 of n")]
    [InlineData("INSERT INTO audit_records SELECT node, 6, at, kind, client, audience, region, purpose, operation, content, previous_hash, hash FROM audit_records WHERE sequence = 5", "6 Moved record 5; 6 Inserted")]
    [InlineData("DELETE FROM audit_persons WHERE sequence = 2", "2 Persons lacks F1, F2")]
    [InlineData("INSERT INTO audit_persons (file_id, node, sequence) VALUES ('F7', 'n', 2)", "2 Persons has F7")]
    [InlineData("INSERT INTO audit_persons (file_id, node, sequence) VALUES ('F7', 'n', 9)", "9 Persons not there")]
    [InlineData("INSERT INTO audit_persons (file_id, node, sequence) VALUES ('F7', 'nowhere', 1)", "1 Persons not there; 0 Head audit_chains")]
    [InlineData("UPDATE audit_heads SET hash = (SELECT hash FROM audit_records WHERE sequence = 1) WHERE sequence = 2", "2 Head not signed")]
    [InlineData("UPDATE audit_heads SET at = '2020-01-01 00:00:00' WHERE sequence = 2", "2 Head not signed")]
    [InlineData("UPDATE audit_heads SET signature = 'AAAA' WHERE sequence = 2", "2 Head not signed")]
    [InlineData("DELETE FROM audit_heads WHERE sequence = 2", "2 Head not in the database")]
    [InlineData("UPDATE audit_chains SET sequence = 4, hash = (SELECT hash FROM audit_records WHERE sequence = 4)", "5 Inserted")]
    [InlineData("UPDATE audit_chains SET hash = (SELECT hash FROM audit_records WHERE sequence = 4)", "5 Replaced")]
    [InlineData("DELETE FROM audit_chains", "5 Head audit_chains")]
    [InlineData("DELETE FROM audit_records WHERE sequence >= 4; DELETE FROM audit_persons WHERE sequence >= 4; DELETE FROM audit_heads WHERE sequence >= 4; UPDATE audit_chains SET sequence = 3, hash = (SELECT hash FROM audit_records WHERE sequence = 3)", "4 Removed was signed")]
    [InlineData("DELETE FROM audit_records; DELETE FROM audit_persons; DELETE FROM audit_heads; DELETE FROM audit_chains", "0 Head audit_chains; 1-4 Removed was signed")]
    [InlineData("DELETE FROM audit_records WHERE sequence <= 2; DELETE FROM audit_persons WHERE sequence <= 2", "1-2 Removed no record notes")]
    public async Task Tampering_is_found_and_named(string sql, string faults)
    {
        await WriteAsync(5);
        await TamperAsync(sql);

        await AssertFaultsAsync(faults);
    }

    [Fact]
    public async Task A_forged_record_with_a_right_hash_is_found_by_the_one_that_follows_it()
    {
        await WriteAsync(5);
        await TamperAsync(await RewrittenAsync(3));

        await AssertFaultsAsync("3 Replaced next record");
    }

    [Fact]
    public async Task A_chain_written_anew_from_a_record_on_is_found_by_what_was_signed()
    {
        await WriteAsync(5);
        for (var sequence = 2; sequence <= 5; sequence++) await TamperAsync(await RewrittenAsync(sequence));
        await TamperAsync("UPDATE audit_chains SET hash = (SELECT hash FROM audit_records WHERE sequence = 5)");

        await AssertFaultsAsync("2 Replaced was signed");
    }

    [Fact]
    public async Task The_last_record_replaced_before_it_was_signed_is_found_by_the_end_of_the_chain()
    {
        await WriteAsync(5);
        await TamperAsync(await RewrittenAsync(5));

        await AssertFaultsAsync("5 Replaced ended with another");
    }

    [Fact]
    public async Task A_head_that_another_key_signed_is_not_believed()
    {
        await WriteAsync(5);
        using var other = new HeadKeys([AuditKey.FromPassphrase("another").PublicPem]);

        var log = await VerifyAsync(other);

        Assert.Equal(["2 in the database", "2 in the file", "4 in the database", "4 in the file"], log.Faults.Select(f => $"{f.First} {f.Text[9..^31]}").Order(StringComparer.Ordinal));
        Assert.Null(log.Chains[0].Head);
    }

    [Fact]
    public async Task What_was_pruned_up_to_a_signed_head_is_not_missed_and_is_on_record()
    {
        await WriteAsync(5);
        using var keys = new HeadKeys([Key.PublicPem]);

        var pruned = await _store.Audit.PruneAsync(_outside[0].At.AddTicks(10), keys, Cancel);

        Assert.Equal(2, Assert.Single(pruned).Sequence);
        Assert.Equal(["3|6"], await Sql.ReadAsync(ConnectionString, "SELECT MIN(sequence), MAX(sequence) FROM audit_records"));
        Assert.Equal(["3"], await Sql.ReadAsync(ConnectionString, "SELECT MIN(sequence) FROM audit_persons"));
        var log = await VerifyAsync();
        Assert.Equal((0, 2L, 4), (log.AllFaults, log.Chains[0].PrunedUpTo, log.Chains[0].Records));

        await TamperAsync("DELETE FROM audit_records WHERE sequence <= 4; DELETE FROM audit_persons WHERE sequence <= 4");
        await AssertFaultsAsync("1-4 Removed no record notes");
    }

    [Fact]
    public async Task Nothing_is_pruned_up_to_a_head_that_nobody_known_signed_or_that_is_too_young()
    {
        await WriteAsync(5);
        using var keys = new HeadKeys([Key.PublicPem]);
        using var other = new HeadKeys([AuditKey.FromPassphrase("another").PublicPem]);

        Assert.Empty(await _store.Audit.PruneAsync(DateTimeOffset.UtcNow.AddDays(1), other, Cancel));
        Assert.Empty(await _store.Audit.PruneAsync(_outside[0].At, keys, Cancel));
        Assert.Equal(["1|5"], await Sql.ReadAsync(ConnectionString, "SELECT MIN(sequence), MAX(sequence) FROM audit_records"));
    }

    [Fact]
    public async Task The_database_lets_nothing_go_that_is_not_signed_yet()
    {
        await WriteAsync(5);

        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => Sql.RunAsync(ConnectionString, "DELETE FROM audit_records WHERE sequence = 5"));
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => Sql.RunAsync(ConnectionString, "DELETE FROM audit_heads"));
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => Sql.RunAsync(ConnectionString, "UPDATE audit_heads SET sequence = 5"));
        await Sql.RunAsync(ConnectionString, "DELETE FROM audit_records WHERE sequence = 1");
    }

    [Fact]
    public async Task An_end_is_signed_once_and_anew_only_when_the_chain_has_grown()
    {
        await WriteAsync(5);

        Assert.Equal(5, Assert.Single(await _store.Audit.SignAsync(Key, Cancel)).Sequence);
        Assert.Empty(await _store.Audit.SignAsync(Key, Cancel));
    }

    /// <summary>Opens a node of its own, writes so many records of two persons each, and signs the second and the fourth.</summary>
    private async Task WriteAsync(int records)
    {
        _store = HubStore.Open(ConnectionString, Keys.FromPassphrase("tests"), Law.Books, TimeProvider.System, () => Today, audit: new AuditOptions { Node = "n" });
        Also(_store);
        for (var i = 1; i <= records; i++)
        {
            await _store.Audit.WriteAsync(Audited.Answer($"c{i}", "F2", "F1"), Cancel);
            if (i is 2 or 4) _outside.AddRange(await _store.Audit.SignAsync(Key, Cancel));
        }
    }

    private async Task<VerifiedLog> VerifyAsync(HeadKeys? keys = null)
    {
        using var own = new HeadKeys([Key.PublicPem]);
        await using var archive = AuditArchive.Open(ConnectionString);
        return await archive.VerifyAsync(keys ?? own, _outside.Select(h => new KnownHead(h, "the file")), null, Cancel);
    }

    /// <param name="expected">Each as: records, kind, some words.</param>
    private async Task AssertFaultsAsync(string expected)
    {
        var found = (await VerifyAsync()).Faults.Select(f => (Place: f.First == f.Last ? $"{f.First}" : $"{f.First}-{f.Last}", Kind: f.Kind.ToString(), f.Text)).ToList();
        var words = expected.Split("; ").Select(e => e.Split(' ', 3)).ToList();
        Assert.Equal(words.Select(w => $"{w[0]} {w[1]}"), found.Select(f => $"{f.Place} {f.Kind}"));
        Assert.All(words.Zip(found), p => Assert.Contains(p.First.ElementAtOrDefault(2) ?? "", p.Second.Text, StringComparison.Ordinal));
    }

    /// <summary>Whoever owns the database can take the triggers away first.</summary>
    private async Task TamperAsync(string sql)
    {
        foreach (var statement in Unguarded) await Sql.RunAsync(ConnectionString, statement);
        await Sql.RunAsync(ConnectionString, sql);
    }

    /// <summary>SQL that gives a record another client, in content and column alike, and the hash that goes with it.</summary>
    private async Task<string> RewrittenAsync(long sequence)
    {
        var content = (await Sql.ReadAsync(ConnectionString, $"SELECT content FROM audit_records WHERE sequence = {sequence}"))[0].Replace($"\"c{sequence}\"", "\"x\"", StringComparison.Ordinal);
        var previous = (await Sql.ReadAsync(ConnectionString, $"SELECT hash FROM audit_records WHERE sequence = {sequence - 1}"))[0];
        return $"UPDATE audit_records SET client = 'x', content = '{content}', previous_hash = '{previous}', hash = '{AuditHash.Of(previous, content)}' WHERE sequence = {sequence}";
    }

    private protected abstract IEnumerable<string> Unguarded { get; }
}

public sealed class VerifyOnSqlite : VerifyContract
{
    private protected override IEnumerable<string> Unguarded => Guarded.SelectMany(t => (List<string>)[$"DROP TRIGGER IF EXISTS {t}_no_update", $"DROP TRIGGER IF EXISTS {t}_no_delete"]);

    private protected override Task<string> NewDatabaseAsync() => Task.FromResult(SqliteFiles.New());

    private protected override Task DropDatabaseAsync()
    {
        SqliteFiles.Drop(ConnectionString);
        return Task.CompletedTask;
    }
}

public sealed class VerifyOnPostgres(Cluster cluster) : VerifyContract
{
    private protected override IEnumerable<string> Unguarded => Guarded.Select(t => $"ALTER TABLE {t} DISABLE TRIGGER USER");

    private protected override Task<string> NewDatabaseAsync() => cluster.CreateDatabaseAsync();
}
