using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace Hub.Tests.CommandLine;

/// <summary>An operator hands a department the beginning of its copy.</summary>
[Collection("environment")]
public sealed class SnapshotCommandTests : IDisposable
{
    private const string Setting = "ConnectionStrings__Hub";
    private static readonly string[] Health = ["snapshot", "--environment", "Development", "--today", "2025-05-20", "--audience", "HEALTH", "--purpose", "INDUSTRY_FOLLOW_UP", "--region"];
    private readonly TemporaryFolder _folder = new();

    public SnapshotCommandTests() => Environment.SetEnvironmentVariable(Setting, $"Data Source={Path.Combine(_folder.Path, "hub.db")};Pooling=False");

    public void Dispose()
    {
        Environment.SetEnvironmentVariable(Setting, null);
        _folder.Dispose();
    }

    [Fact]
    public async Task The_file_has_where_the_log_stood_and_everybody_and_is_on_record_as_disclosed()
    {
        await TwoPeople.ImportAsync(_folder.Path);
        var file = Path.Combine(_folder.Path, "copy.ndjson");

        var (code, output, error) = await Shell.RunAsync([.. Health, "330000", "--subject", "health-33", "--out", file]);

        Assert.Equal((0, "", "2 persons; subscribe behind the first line's cursor, then check the digest.\n"), (code, output, error));
        var lines = (await File.ReadAllLinesAsync(file, TestContext.Current.CancellationToken)).Select(line => JsonSerializer.Deserialize<JsonElement>(line)).ToList();
        Assert.Equal(4, lines.Count);
        Assert.Equal(2, lines[0].GetProperty("snapshot").GetProperty("persons").GetInt32());
        Assert.Equal(lines[0].GetProperty("snapshot").ToString(), lines[3].GetProperty("end").ToString());
        Assert.Equal(["NORMAL", "SUSPENDED"], lines[1..3].Select(p => p.GetProperty("standing").GetProperty("status").GetString()).Order());
        Assert.Equal(1L, Count("SELECT COUNT(*) FROM audit_records WHERE content LIKE '%health-33%Snapshot%'"));
    }

    [Fact]
    public async Task What_the_caller_may_not_read_nobody_writes_for_him()
    {
        await TwoPeople.ImportAsync(_folder.Path);

        var refused = await Shell.RunAsync([.. Health, "330000", "--fields", "codes idNumber"]);
        Assert.Equal(1, refused.Code);
        Assert.Contains("Practitioner.idNumber is not shared with HEALTH", refused.Error);

        var elsewhere = await Shell.RunAsync([.. Health, "460000", "--of", "330000"]);
        Assert.Equal(0, elsewhere.Code);
        Assert.Contains("0 persons", elsewhere.Error);

        var few = await Shell.RunAsync([.. Health, "330000", "--fields", "codes"]);
        Assert.Contains("2 persons; subscribe behind the first line's cursor", few.Error);
        Assert.Equal(4, few.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    private static long Count(string sql)
    {
        using var connection = new SqliteConnection(Environment.GetEnvironmentVariable(Setting));
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }
}
