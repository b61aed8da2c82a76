using Microsoft.Data.Sqlite;

namespace Hub.EndToEnd;

/// <summary>No more can be written to SQLite's disk: whoever submits is told to come again, what was in is in, and the rest goes in once there is room.</summary>
public sealed class FullDisk(FullDiskHub hub) : IClassFixture<FullDiskHub>
{
    [Fact]
    public async Task What_was_accepted_is_there_and_what_was_refused_goes_in_once_there_is_room()
    {
        var agency = await hub.TokenAsync("INSURANCE", "330000", "FUND_SUPERVISION");
        var (accepted, refused) = (new List<object[]>(), new List<object[]>());
        while (refused.Count < 2)
        {
            object[] entries = [.. Enumerable.Range(0, 20).Select(_ => People.Registration(People.Next("D330106"), People.HangzhouHospital, "330106"))];
            var answer = await hub.AskAsync(agency, People.Submit, new { entries });
            if (!answer.TryGetProperty("errors", out var errors)) accepted.Add(entries);
            // Written and not put on record: as good as not answered.
            else if (CodeOf(errors) != "AUDIT_UNAVAILABLE") refused.Add(Refused(entries, errors));
        }
        Assert.Contains($"The SQLite database {hub.File} ", hub.Log, StringComparison.Ordinal);

        await hub.KillAsync();
        hub.HasRoom = true;
        await hub.StartAsync();
        Assert.NotEmpty(accepted);
        foreach (var entries in accepted) Assert.All(await AgainAsync(agency, entries), result => Assert.Equal("UNCHANGED", result));
        foreach (var entries in refused) Assert.All(await AgainAsync(agency, entries), result => Assert.Equal("ACCEPTED", result));
        Assert.Equal("ok", Integrity());
    }

    private static string CodeOf(JsonElement errors) => errors[0].GetProperty("extensions").GetProperty("code").GetString()!;

    private static object[] Refused(object[] entries, JsonElement errors)
    {
        Assert.Equal(("UNAVAILABLE", 5), (CodeOf(errors), errors[0].GetProperty("extensions").GetProperty("retryAfter").GetInt32()));
        Assert.DoesNotContain(" at ", errors.ToString(), StringComparison.Ordinal);
        return entries;
    }

    private async Task<IEnumerable<string?>> AgainAsync(string agency, object[] entries) =>
        (await hub.DataAsync(agency, People.Submit, new { entries })).GetProperty("submit").GetProperty("results").EnumerateArray().Select(r => r.GetProperty("result").GetString());

    private string Integrity()
    {
        using var connection = new SqliteConnection($"Data Source={hub.File};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA integrity_check";
        return (string)command.ExecuteScalar()!;
    }
}

/// <summary>A hub none of whose files may grow beyond some megabytes, until it has room.</summary>
public sealed class FullDiskHub : StartedHub
{
    public bool HasRoom { get; set; }

    public string File => Path.Combine(Folder, "data", "hub.db");

    /// <summary>In blocks of 512 or 1,024 bytes, as the shell has it. Without the signal, a write beyond fails as on a full disk.</summary>
    protected override string? Limits => HasRoom ? null : "trap '' XFSZ; ulimit -f 5000";

    // The runtime keeps its code in files of the memory's, which the limit would bound too.
    protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string> { ["DOTNET_EnableWriteXorExecute"] = "0" };

    protected override Task<string> ConnectionStringAsync() => Task.FromResult("");
}
