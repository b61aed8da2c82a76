namespace Hub.EndToEnd;

/// <summary>Whoever operates the hub sees that it runs, who is connected to it, and how far imports have come.</summary>
public abstract class Operating(RunningHub hub)
{
    private const string Ask = """
        { operations { nodes { name process state version sockets subscriptions } log { last }
          consumers { client name lag connected } imports { file state progress rows accepted rejected } } }
        """;

    [Fact]
    public async Task A_node_a_consumer_and_an_import_are_seen_as_they_are()
    {
        var (auditor, health) = (await hub.TokenAsync("AUDITOR", "000000", "AUDIT"), await hub.TokenAsync("HEALTH", "330100", "INDUSTRY_FOLLOW_UP"));
        await using (var socket = await GraphQLSocket.OpenAsync(hub.Address, health))
        {
            await socket.SubscribeAsync("1", "subscription($after: Cursor) { events(after: $after, consumer: \"operated\") { id } }", new { after = socket.Acknowledgement.GetProperty("cursor").GetString() });
            await UntilAsync(auditor, now => now.GetProperty("nodes")[0].GetProperty("state").GetString() == "RUNNING" && now.GetProperty("nodes")[0].GetProperty("sockets").GetInt32() >= 1
                && now.GetProperty("nodes")[0].GetProperty("subscriptions").GetInt32() >= 1 && IsConnected(now));
        }

        await UntilAsync(auditor, now => !IsConnected(now));

        var file = Path.Combine(hub.Folder, "operated.ndjson");
        await File.WriteAllTextAsync(file, "{}\n");
        await HubProgram.RunAsync(hub.Folder, new Dictionary<string, string> { ["ConnectionStrings__Hub"] = await hub.DatabaseAsync() }, ["import", file]);
        var import = (await OperationsAsync(auditor)).GetProperty("imports")[0];
        Assert.EndsWith("operated.ndjson", import.GetProperty("file").GetString(), StringComparison.Ordinal);
        Assert.Equal(("DONE", 1d, 1, 0, 1), (import.GetProperty("state").GetString(), import.GetProperty("progress").GetDouble(), import.GetProperty("rows").GetInt32(), import.GetProperty("accepted").GetInt32(), import.GetProperty("rejected").GetInt32()));
    }

    private static bool IsConnected(JsonElement now) => now.GetProperty("consumers").EnumerateArray()
        .Any(c => c.GetProperty("name").GetString() == "operated" && c.GetProperty("connected").GetBoolean());

    private async Task UntilAsync(string token, Func<JsonElement, bool> holds)
    {
        while (!holds(await OperationsAsync(token))) await Task.Delay(200, TestContext.Current.CancellationToken);
    }

    private async Task<JsonElement> OperationsAsync(string token) => (await hub.DataAsync(token, Ask)).GetProperty("operations");
}

public sealed class OperatingOnSqlite(SqliteHub hub) : Operating(hub), IClassFixture<SqliteHub>;

public sealed class OperatingOnPostgres(PostgresHub hub) : Operating(hub), IClassFixture<PostgresHub>;
