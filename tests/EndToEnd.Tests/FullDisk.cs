using Microsoft.Data.Sqlite;

namespace Hub.EndToEnd;

/// <summary>No more can be written to SQLite's disk: whoever submits is told to come again, what was in is in, and the rest goes in once there is room.</summary>
public sealed class FullDisk(FullDiskHub hub) : IClassFixture<FullDiskHub>
{
    [Fact]
    public async Task What_was_accepted_is_there_and_what_was_refused_goes_in_once_there_is_room()
    {
        var agency = await hub.TokenAsync("INSURANCE", "330000", "FUND_SUPERVISION");
        var accepted = new List<string>();
        var refused = new List<object>();
        while (refused.Count < 2)
        {
            var person = People.Next("D330106");
            var entry = People.Registration(person, People.HangzhouHospital, "330106");
            var answer = await hub.AskAsync(agency, People.Submit, new { entries = new[] { entry } });
            if (!answer.TryGetProperty("errors", out var errors)) accepted.Add(ResultOf(answer, "ACCEPTED", person.Code));
            // Written and not put on record: as good as not answered.
            else if (CodeOf(errors) != "AUDIT_UNAVAILABLE") refused.Add(Refused(entry, errors));
        }
        Assert.Contains($"The SQLite database {hub.File} ", hub.Log, StringComparison.Ordinal);

        await hub.KillAsync();
        hub.HasRoom = true;
        await hub.StartAsync();
        Assert.NotEmpty(accepted);
        var there = await hub.DataAsync(agency, "{ practitioners(first: 500) { nodes { codes } } }");
        Assert.Empty(accepted.Except(there.GetProperty("practitioners").GetProperty("nodes").EnumerateArray().Select(p => p.GetProperty("codes")[0].GetString()!)));
        foreach (var entry in refused) ResultOf(await hub.AskAsync(agency, People.Submit, new { entries = new[] { entry } }), "ACCEPTED", "");
        Assert.Equal("ok", Integrity());
    }

    private static string CodeOf(JsonElement errors) => errors[0].GetProperty("extensions").GetProperty("code").GetString()!;

    private static object Refused(object entry, JsonElement errors)
    {
        Assert.Equal(("UNAVAILABLE", 5), (CodeOf(errors), errors[0].GetProperty("extensions").GetProperty("retryAfter").GetInt32()));
        Assert.DoesNotContain(" at ", errors.ToString(), StringComparison.Ordinal);
        return entry;
    }

    private static string ResultOf(JsonElement answer, string expected, string code)
    {
        Assert.True(answer.TryGetProperty("data", out var data), answer.ToString());
        Assert.Equal(expected, data.GetProperty("submit").GetProperty("results")[0].GetProperty("result").GetString());
        return code;
    }

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
public sealed class FullDiskHub : RunningHub
{
    public bool HasRoom { get; set; }

    public string File => Path.Combine(Folder, "data", "hub.db");

    /// <summary>In blocks of 512 or 1,024 bytes, as the shell has it. Without the signal, a write beyond fails as on a full disk.</summary>
    protected override string? Limits => HasRoom ? null : "trap '' XFSZ; ulimit -f 6000";

    // The runtime keeps its code in files of the memory's, which the limit would bound too.
    protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string> { ["DOTNET_EnableWriteXorExecute"] = "0" };

    protected override Task<string> ConnectionStringAsync() => Task.FromResult("");
}
