using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Hub.Auditing;
using Hub.Configuration;
using Hub.Domain;
using Hub.Store;
using Microsoft.Data.Sqlite;

namespace Hub.Tests.CommandLine;

/// <summary>An operator checks the audit log, and hands it to somebody who checks it without us.</summary>
[Collection("environment")]
public sealed class VerifyCommandTests : IAsyncLifetime
{
    private static readonly string[] Settings = ["ConnectionStrings__Hub", "Hub__Node", "Hub__Audit__Heads", "Hub__Audit__SigningKey"];
    private readonly TemporaryFolder _folder = new();
    private readonly string _connection;

    public VerifyCommandTests()
    {
        _connection = $"Data Source={Path.Combine(_folder.Path, "hub.db")};Pooling=False";
        Environment.SetEnvironmentVariable(Settings[0], _connection);
        Environment.SetEnvironmentVariable(Settings[1], "ward-1");
        Environment.SetEnvironmentVariable(Settings[2], Path.Combine(_folder.Path, "heads", "ward-1.jsonl"));
    }

    /// <summary>Four answers, signed behind the third.</summary>
    public async ValueTask InitializeAsync()
    {
        var law = LawFolder.Read(Path.Combine(AppContext.BaseDirectory, "rulebooks"));
        await using var store = HubStore.Open(_connection, Keys.FromPassphrase("tests"), law, TimeProvider.System, () => new DateOnly(2025, 12, 15), audit: new AuditOptions { Node = "ward-1" });
        await store.ShapeAsync(TestContext.Current.CancellationToken);
        using var key = HubKeys.Audit(HubConfiguration.Build("Development"));
        for (var i = 1; i <= 4; i++)
        {
            await store.Audit.WriteAsync(Answer(i), TestContext.Current.CancellationToken);
            if (i == 3) new HeadFile(Environment.GetEnvironmentVariable(Settings[2])!).Append(await store.Audit.SignAsync(key, TestContext.Current.CancellationToken));
        }
    }

    public ValueTask DisposeAsync()
    {
        foreach (var setting in Settings) Environment.SetEnvironmentVariable(setting, null);
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_whole_log_is_told_whole_in_a_line_a_chain()
    {
        var (code, output, error) = await VerifyAsync();

        Assert.Equal((0, ""), (code, error));
        Assert.Matches(@"\Achain ward-1: 4 records up to 4, pruned up to 0, signed up to 3 at \S+ with key dev: whole\nwhole\n\z", output);
    }

    [Fact]
    public async Task A_changed_record_is_named_and_the_shell_told()
    {
        Run("DROP TRIGGER audit_records_no_update; UPDATE audit_records SET content = REPLACE(content, 'client-2', 'client-9') WHERE sequence = 2");

        var (code, output, error) = await VerifyAsync("--quiet");

        Assert.Equal((2, ""), (code, error));
        Assert.Contains("\nward-1 2 CHANGED: the content", output);
        Assert.EndsWith("\nBROKEN: 1 fault\n", output);
    }

    [Fact]
    public async Task A_tail_that_was_cut_off_with_its_heads_is_found_by_the_file_outside()
    {
        Run("""
            DROP TRIGGER audit_records_no_delete; DROP TRIGGER audit_persons_no_delete; DROP TRIGGER audit_heads_no_delete;
            DELETE FROM audit_records WHERE sequence > 1; DELETE FROM audit_persons WHERE sequence > 1; DELETE FROM audit_heads;
            UPDATE audit_chains SET sequence = 1, hash = (SELECT hash FROM audit_records)
            """);

        var found = await VerifyAsync();
        Assert.Equal(2, found.Code);
        Assert.Contains("ward-1 2-3 REMOVED: gone: record 3 was signed at", found.Output);
        var moved = Path.Combine(_folder.Path, "moved.jsonl");
        File.Move(Environment.GetEnvironmentVariable(Settings[2])!, moved);
        Assert.Equal(0, (await VerifyAsync()).Code);
        Assert.Equal(2, (await VerifyAsync("--heads", moved)).Code);
    }

    [Fact]
    public async Task A_public_key_is_all_that_a_stranger_needs()
    {
        var (code, pem, _) = await Shell.RunAsync("export", "audit-key", "--environment", "Development");
        Assert.Equal(0, code);
        var file = Path.Combine(_folder.Path, "audit.pem");
        await File.WriteAllTextAsync(file, pem, TestContext.Current.CancellationToken);

        Assert.Equal(0, (await Shell.RunAsync("verify", "--environment", "Production", "--public-key", file)).Code);

        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        await File.WriteAllTextAsync(file, other.ExportSubjectPublicKeyInfoPem(), TestContext.Current.CancellationToken);
        var (broken, output, _) = await Shell.RunAsync("verify", "--environment", "Production", "--public-key", file);
        Assert.Equal(2, broken);
        Assert.Contains("ward-1 3 HEAD: the head in the database is not signed with a known key", output);
    }

    [Fact]
    public async Task What_cannot_be_read_fails_and_is_named()
    {
        var (code, _, error) = await VerifyAsync("--heads", Path.Combine(_folder.Path, "none.jsonl"));
        Assert.Equal((1, true), (code, error.Contains("none.jsonl", StringComparison.Ordinal)));

        var bad = Path.Combine(_folder.Path, "bad.jsonl");
        await File.WriteAllTextAsync(bad, "{}\n", TestContext.Current.CancellationToken);
        (code, _, error) = await VerifyAsync("--heads", bad);
        Assert.Equal((1, true), (code, error.Contains("bad.jsonl:1", StringComparison.Ordinal)));

        (code, _, error) = await VerifyAsync("--public-key", bad);
        Assert.Equal((1, true), (code, error.Contains("--public-key", StringComparison.Ordinal)));

        Environment.SetEnvironmentVariable(Settings[0], $"Data Source={Path.Combine(_folder.Path, "none.db")}");
        (code, _, error) = await VerifyAsync();
        Assert.Equal((1, true), (code, error.Contains("none.db", StringComparison.Ordinal)));
        Assert.False(File.Exists(Path.Combine(_folder.Path, "none.db")));
    }

    [Fact]
    public async Task A_stranger_checks_chain_and_signature_of_what_was_exported_by_the_page_that_describes_them()
    {
        var file = Path.Combine(_folder.Path, "export.ndjson");
        var (code, output, error) = await Shell.RunAsync("export", "disclosures", "--environment", "Development", "--from", "2026-01-01", "--to", "2026-01-02", "--out", file);
        Assert.Equal((0, "", "3 records; heads are signed with key dev\n"), (code, output, error));

        var previous = new byte[32];
        var clients = new List<string>();
        foreach (var line in await File.ReadAllLinesAsync(file, TestContext.Current.CancellationToken))
        {
            // The record's own bytes: behind "record": and before the last brace.
            var bytes = Encoding.UTF8.GetBytes(line[(line.IndexOf("\"record\":", StringComparison.Ordinal) + 9)..^1]);
            using var json = JsonDocument.Parse(line);
            Assert.Equal(Convert.ToHexStringLower(previous), json.RootElement.GetProperty("previousHash").GetString());
            previous = SHA256.HashData([.. previous, .. bytes]);
            Assert.Equal(Convert.ToHexStringLower(previous), json.RootElement.GetProperty("hash").GetString());
            clients.Add(json.RootElement.GetProperty("record").GetProperty("client").GetString()!);
        }
        Assert.Equal(["client-1", "client-2", "client-3"], clients);

        using var head = JsonDocument.Parse(await File.ReadAllTextAsync(Environment.GetEnvironmentVariable(Settings[2])!, TestContext.Current.CancellationToken));
        string Of(string member) => head.RootElement.GetProperty(member).ToString();
        using var key = ECDsa.Create();
        key.ImportFromPem((await Shell.RunAsync("export", "audit-key", "--environment", "Development")).Output);
        Assert.Equal(Convert.ToHexStringLower(previous), Of("hash"));
        Assert.True(key.VerifyData(Encoding.UTF8.GetBytes($"{Of("node")}|{Of("sequence")}|{Of("hash")}|{Of("at")}"), Convert.FromBase64String(Of("signature")), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence));
    }

    [Fact]
    public async Task A_period_that_ends_before_it_begins_is_refused()
    {
        var (code, _, error) = await Shell.RunAsync("export", "disclosures", "--from", "2026-02-01", "--to", "2026-01-01");
        Assert.Equal(1, code);
        Assert.Contains("--from is after --to", error);
    }

    private static Task<(int Code, string Output, string Error)> VerifyAsync(params string[] args) => Shell.RunAsync(["verify", "--environment", "Development", .. args]);

    /// <summary>The fourth is of the day after the period.</summary>
    private static Disclosure Answer(int number) => new()
    {
        At = DateTimeOffset.Parse(number < 4 ? $"2026-01-0{(number + 1) / 2}T15:59:59Z" : "2026-01-02T16:00:00Z", CultureInfo.InvariantCulture),
        Client = $"client-{number}",
        Audience = Audience.Health,
        Region = RegionCode.Parse("330100"),
        Purpose = Purpose.IndustryFollowUp,
        Given = [new DisclosedFields(["F1"], ["Practitioner.name"], [])],
    };

    private void Run(string sql)
    {
        using var connection = new SqliteConnection(_connection);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
