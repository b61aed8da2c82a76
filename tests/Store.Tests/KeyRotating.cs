using Hub.Domain;

namespace Hub.Store.Tests;

/// <summary>Two nodes on one PostgreSQL, one of which exchanges the key while the other works on.</summary>
public sealed class KeyRotating(Cluster cluster) : IAsyncLifetime
{
    private const int People = 450;
    private static readonly Keys Old = Ring("old", "old", "new");
    private static readonly Keys New = Ring("new", "old", "new");

    private readonly List<HubStore> _open = [];
    private string _connection = "";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _connection = await cluster.CreateDatabaseAsync();

    public async ValueTask DisposeAsync()
    {
        foreach (var store in _open) await store.DisposeAsync();
    }

    [Fact]
    public async Task Every_number_comes_under_the_current_key_while_another_node_reads_and_writes()
    {
        var (working, rotating) = (await NodeAsync(Old), await NodeAsync(New));
        await RegisterAsync(working, 1, People);

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var others = Task.WhenAll(ReadUntilAsync(working, stop.Token), WriteUntilAsync(working, stop.Token));
        var seen = new List<(int Done, int Total)>();
        var rotation = await rotating.EncryptionKeys.RotateAsync((done, total) => seen.Add((done, total)), Cancel);
        await stop.CancelAsync();
        var (read, written) = ((await others)[0], (await others)[1]);

        Assert.Empty(rotation.Broken);
        Assert.True(rotation.Resealed >= People && read > 0 && written > 0, $"{rotation.Resealed} sealed, {read} read, {written} written");
        Assert.True(seen.Count >= 3 && seen.SequenceEqual(seen.OrderBy(s => s.Done)) && seen.TrueForAll(s => s.Done <= s.Total));

        // What the other node, for which the old key is still current, registered behind the rotation's back is done by the next.
        var rest = await (await NodeAsync(New)).EncryptionKeys.RotateAsync(null, Cancel);
        Assert.Equal([new KeyUse("new", People + written, Current: true, Configured: true), new KeyUse("old", 0, Current: false, Configured: true)], rest.Uses);
        Assert.Equal(["old"], rest.Uses.Where(k => k.Unneeded).Select(k => k.Id));
        await AllOpenAsync(await NodeAsync(Ring("new", "new")), People);
    }

    [Fact]
    public async Task Broken_off_half_way_it_has_done_a_part_and_run_again_does_the_rest()
    {
        await RegisterAsync(await NodeAsync(Old), 1, People);
        var node = await NodeAsync(New);
        using var killed = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => node.EncryptionKeys.RotateAsync((_, _) => killed.Cancel(), killed.Token));
        var half = await node.EncryptionKeys.UseAsync(Cancel);
        await AllOpenAsync(node, People);

        Assert.All(half, k => Assert.NotEqual(0, k.Numbers));
        Assert.Equal(People - half[0].Numbers, (await node.EncryptionKeys.RotateAsync(null, Cancel)).Resealed);
        await AllOpenAsync(node, People);
        Assert.Equal(0, (await node.EncryptionKeys.RotateAsync(null, Cancel)).Resealed);
    }

    [Fact]
    public async Task The_secrets_of_webhooks_come_along_and_one_that_does_not_open_is_named()
    {
        var before = await NodeAsync(Old);
        var desk = new Caller { Audience = Audience.Health, Region = RegionCode.Parse("330100"), Purpose = Purpose.IndustryFollowUp, Subject = "desk", ExpiresAt = DateTimeOffset.MaxValue };
        var secrets = new Dictionary<string, string>();
        foreach (var name in (string[])["a", "b"])
        {
            await before.Consumers.OpenAsync(new ConsumerClaim(desk, name, "events", "{}", 1), null, takesTurn: false, 0, Cancel);
            secrets[name] = (await before.Webhooks.RegisterAsync(new WebhookDraft(desk, name, new Uri("https://desk.example.org/"), "subscription", null), Cancel)).Secret;
        }
        await Sql.RunAsync(_connection, "UPDATE webhooks SET sealed = (SELECT sealed FROM webhooks WHERE consumer = 'a') WHERE consumer = 'b'");

        var rotation = await (await NodeAsync(New)).EncryptionKeys.RotateAsync(null, Cancel);

        Assert.Equal((1, "webhook desk b"), (rotation.Secrets, Assert.Single(rotation.Broken)));
        Assert.Equal([new KeyUse("new", 0, Current: true, Configured: true, Secrets: 1), new KeyUse("old", 0, Current: false, Configured: true, Secrets: 1)], rotation.Uses);
        var after = await NodeAsync(Ring("new", "new"));
        var opened = Assert.Single((await after.WebhookRuns.SecretsAsync((await after.WebhookRuns.BeginAsync("desk", "a", Cancel))!, Cancel))!);
        Assert.Equal(secrets["a"], $"whsec_{Convert.ToBase64String(opened)}");
    }

    [Theory]
    [InlineData("sealed = decode('00112233', 'hex')")]
    [InlineData("nonce = decode('000000000000000000000000', 'hex')")]
    [InlineData("id_hash = 'another'")]
    [InlineData("id_type = '02'")]
    public async Task A_row_that_somebody_changed_is_named_by_its_file_and_all_others_are_done(string change)
    {
        await RegisterAsync(await NodeAsync(Old), 1, 5);
        var node = await NodeAsync(New);
        var file = (await Sql.ReadAsync(_connection, "SELECT file_id FROM persons ORDER BY 1"))[2];
        await Sql.RunAsync(_connection, $"UPDATE persons SET {change} WHERE file_id = '{file}'");

        var rotation = await node.EncryptionKeys.RotateAsync(null, Cancel);

        Assert.Equal((4, file), (rotation.Resealed, Assert.Single(rotation.Broken)));
        Assert.Equal([$"{file}|old"], await Sql.ReadAsync(_connection, "SELECT file_id, key_id FROM persons WHERE key_id <> 'new'"));
        Assert.False(rotation.Uses.Single(k => k.Id == "old").Unneeded);
    }

    [Fact]
    public async Task A_key_that_a_row_needs_and_that_is_not_configured_is_named_before_anything_is_changed()
    {
        await RegisterAsync(await NodeAsync(Ring("lost", "lost")), 1, 2);
        await RegisterAsync(await NodeAsync(Old), 3, 4);

        var missing = await Assert.ThrowsAsync<KeyMissingException>(async () => await (await NodeAsync(New)).EncryptionKeys.RotateAsync(null, Cancel));

        Assert.Contains("2 ID numbers are sealed with the key 'lost'", missing.Message, StringComparison.Ordinal);
        Assert.Contains("Hub:Encryption:Keys:lost", missing.Message, StringComparison.Ordinal);
        Assert.Equal(["lost|2", "old|2"], await Sql.ReadAsync(_connection, "SELECT key_id, COUNT(*) FROM persons GROUP BY 1 ORDER BY 1"));
    }

    [Fact]
    public async Task A_node_with_another_hash_key_does_not_start_and_touches_nothing()
    {
        await RegisterAsync(await NodeAsync(Old), 1, 1);
        var other = new Keys("old", new Dictionary<string, byte[]> { ["old"] = Key("old") }, Key("another hash"));

        var refused = await Assert.ThrowsAsync<HashKeyChangedException>(() => NodeAsync(other));
        Assert.StartsWith("HASH_KEY_CHANGED", refused.Message, StringComparison.Ordinal);
        await NodeAsync(New);
        Assert.Equal(["1"], await Sql.ReadAsync(_connection, "SELECT COUNT(*) FROM key_checks"));

        // A database whose files were there before the fingerprint was: a file itself tells.
        await Sql.RunAsync(_connection, "ALTER TABLE key_checks DISABLE TRIGGER ALL; DELETE FROM key_checks; ALTER TABLE key_checks ENABLE TRIGGER ALL");
        await Assert.ThrowsAsync<HashKeyChangedException>(() => NodeAsync(other));
        Assert.Equal(["0"], await Sql.ReadAsync(_connection, "SELECT COUNT(*) FROM key_checks"));
        await NodeAsync(Old);
        Assert.Equal(["1"], await Sql.ReadAsync(_connection, "SELECT COUNT(*) FROM key_checks"));
    }

    private static Keys Ring(string current, params string[] ids) => new(current, ids.ToDictionary(id => id, Key), Key("hash"));

    private static byte[] Key(string id) => System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(id));

    private static async Task RegisterAsync(HubStore store, int from, int to)
    {
        var outcomes = await store.Ledger.SubmitAsync([.. Enumerable.Range(from, to - from + 1).Select(n => Given.Registration(n))], Cancel);
        Assert.All(outcomes, o => Assert.Equal(EntryResult.Accepted, o.Result));
    }

    private static async Task AllOpenAsync(HubStore store, int people)
    {
        var codes = Enumerable.Range(1, people).Select(Given.Code).ToList();
        var files = await store.Reads.People.ByCodesAsync(codes, Scope.Everything, Cancel);
        var numbers = await store.Reads.People.IdNumbersAsync([.. files.Select(f => f!.Id)], Scope.Everything, Cancel);
        Assert.Equal(codes.Select((_, i) => Given.IdNumber(i + 1)), numbers.Select(n => n!.Reveal()));
    }

    private static async Task<int> ReadUntilAsync(HubStore store, CancellationToken stop)
    {
        var rounds = 0;
        for (; !stop.IsCancellationRequested; rounds++) await AllOpenAsync(store, People);
        return rounds;
    }

    /// <summary>Renames some, which writes the row that is being sealed again, and registers others.</summary>
    private static async Task<int> WriteUntilAsync(HubStore store, CancellationToken stop)
    {
        var written = 0;
        for (; !stop.IsCancellationRequested; written++)
        {
            var known = 1 + (written * 7 % People);
            var outcomes = await store.Ledger.SubmitAsync([Given.Registration(People + 1 + written), Given.Registration(known, registeredOn: "2025-06-01") with { Name = $"新名{written}" }], Cancel);
            Assert.All(outcomes, o => Assert.Equal(EntryResult.Accepted, o.Result));
        }

        return written;
    }

    private async Task<HubStore> NodeAsync(Keys keys)
    {
        var store = HubStore.Open(_connection, keys, Law.Books, TimeProvider.System, () => new DateOnly(2025, 7, 1));
        _open.Add(store);
        await store.PrepareAsync(Cancel);
        return store;
    }
}
