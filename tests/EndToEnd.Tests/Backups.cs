using Microsoft.Data.Sqlite;

namespace Hub.EndToEnd;

/// <summary>`hub backup` copies the database of a hub that serves, and a hub starts on the copy with everything up to a moment.</summary>
public sealed class Backups(StartedSqliteHub hub) : IClassFixture<StartedSqliteHub>
{
    [Fact]
    public async Task A_hub_on_a_copy_made_while_another_is_written_to_has_everything_up_to_a_place()
    {
        var agency = await hub.TokenAsync("INSURANCE", "330000", "FUND_SUPERVISION");
        var before = await RegisterAsync(agency);
        using var enough = new CancellationTokenSource();
        var writing = Task.Run(async () =>
        {
            while (!enough.IsCancellationRequested) await RegisterAsync(agency);
        });
        var file = Path.Combine(hub.Folder, "copy.db");
        var (code, output, error) = await HubProgram.RunAsync(hub.Folder, null, "backup", file);
        await enough.CancelAsync();
        await writing;
        var after = await RegisterAsync(agency);

        Assert.True(code == 0, error);
        var place = int.Parse(output.Split("event ")[1], System.Globalization.CultureInfo.InvariantCulture);
        var (original, copied) = (Events(Path.Combine(hub.Folder, "data", "hub.db")), Events(file));
        Assert.Equal(place, copied.Count);
        Assert.Equal(original.Take(place), copied);
        Assert.False(File.Exists(file + ".unfinished") || File.Exists(file + "-wal"));

        await using var restored = new RestoredHub(file);
        await restored.InitializeAsync();
        Assert.True(await KnowsAsync(restored, agency, before));
        Assert.False(await KnowsAsync(restored, agency, after));
        // Its places stand for nothing in the copy, or will for something else.
        await using var latest = await GraphQLSocket.OpenAsync(hub.Address, agency);
        var refused = await restored.AskAsync(agency, "query($after: Cursor) { events(after: $after) { nodes { id } } }", new { after = latest.Acknowledgement.GetProperty("cursor").GetString() });
        Assert.Equal("CURSOR_AHEAD", refused.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
        await RegisterAsync(agency, restored);
        var (verified, report, faults) = await HubProgram.RunAsync(restored.Folder, new Dictionary<string, string> { ["ConnectionStrings__Hub"] = $"Data Source={file}" }, "verify", "--quiet");
        Assert.True(verified == 0, report + faults);
    }

    [Fact]
    public async Task A_file_that_is_there_is_replaced_only_by_force_and_the_database_itself_never()
    {
        var file = Path.Combine(hub.Folder, "there.db");
        await File.WriteAllTextAsync(file, "something else");

        var (code, _, error) = await HubProgram.RunAsync(hub.Folder, null, "backup", file);
        Assert.Equal((1, $"{file} is there already; --force replaces it.", "something else"), (code, error.Trim(), await File.ReadAllTextAsync(file)));
        Assert.Equal(0, (await HubProgram.RunAsync(hub.Folder, null, "backup", file, "--force")).ExitCode);
        Assert.NotNull(Events(file));
        Assert.Equal(1, (await HubProgram.RunAsync(hub.Folder, null, "backup", Path.Combine(hub.Folder, "data", "hub.db"), "--force")).ExitCode);
    }

    [Fact]
    public async Task On_PostgreSQL_it_says_what_to_use()
    {
        var (code, _, error) = await HubProgram.RunAsync(hub.Folder, new Dictionary<string, string> { ["ConnectionStrings__Hub"] = "Host=127.0.0.1;Database=hub" }, "backup", "copy.db");
        Assert.Equal(1, code);
        Assert.Contains("pg_basebackup", error, StringComparison.Ordinal);
    }

    private async Task<string> RegisterAsync(string agency, RunningHub? at = null)
    {
        var person = People.Next("D330106");
        await People.SubmitAsync(at ?? hub, agency, People.Registration(person, People.HangzhouHospital, "330106"));
        return person.Code;
    }

    private static async Task<bool> KnowsAsync(RunningHub at, string agency, string code) =>
        (await at.DataAsync(agency, "query($code: PersonCode!) { practitioner(code: $code) { name } }", new { code })).GetProperty("practitioner").ValueKind != JsonValueKind.Null;

    private static List<string> Events(string file)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT place || ' ' || id FROM events ORDER BY place";
        using var rows = command.ExecuteReader();
        var events = new List<string>();
        while (rows.Read()) events.Add(rows.GetString(0));
        return events;
    }

    private sealed class RestoredHub(string file) : StartedHub
    {
        protected override Task<string> ConnectionStringAsync() => Task.FromResult($"Data Source={file}");
    }
}
