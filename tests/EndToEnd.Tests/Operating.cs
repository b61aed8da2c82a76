namespace Hub.EndToEnd;

/// <summary>Whoever operates the hub sees that it runs, who is connected to it, and how far imports have come.</summary>
public sealed class Operating(StartedPostgresHub hub) : IClassFixture<StartedPostgresHub>
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
            await UntilAsync(auditor, now => IsServing(now) && IsConnected(now));
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

    private static bool IsServing(JsonElement now) => now.GetProperty("nodes").EnumerateArray()
        .Any(n => n.GetProperty("state").GetString() == "RUNNING" && n.GetProperty("sockets").GetInt32() >= 1 && n.GetProperty("subscriptions").GetInt32() >= 1);

    /// <summary>What was told last is shown where the test is given up.</summary>
    private async Task UntilAsync(string token, Func<JsonElement, bool> holds)
    {
        var now = await OperationsAsync(token);
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        deadline.CancelAfter(TimeSpan.FromMinutes(2));
        for (; !holds(now); now = await OperationsAsync(token))
        {
            Assert.False(deadline.IsCancellationRequested, now.GetRawText());
            await Task.Delay(200, CancellationToken.None);
        }
    }

    private async Task<JsonElement> OperationsAsync(string token) => (await hub.DataAsync(token, Ask)).GetProperty("operations");
}
