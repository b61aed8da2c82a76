namespace Hub.Consumers;

/// <summary>What the hub posts is verified by other people's code, and by the lines that its own pages show.</summary>
public sealed class PostedEvents(PostingHub hub) : IClassFixture<PostingHub>
{
    [Fact]
    public async Task The_package_of_Standard_Webhooks_and_the_lines_of_the_documentation_verify_them()
    {
        var person = People.Next("D330106");
        object[] entries =
        [
            People.Registration(person, People.HangzhouHospital, "330106"),
            People.Points($"posted-{person.Code}", person.Code, People.HangzhouHospital, "330106", "REG40", "PRINCIPAL", "2025-11-18", "2025-11-20"),
        ];
        var granted = await HubProgram.RunAsync(hub.Folder, null, "clients", "add", "desk", "--audience", "HEALTH", "--region", "330100", "--purpose", "INDUSTRY_FOLLOW_UP");
        Assert.True(granted.ExitCode == 0, granted.Error);
        var (code, text) = await OtherPeoplesClients.Project.RunAsync(new Dictionary<string, string>
        {
            ["HUB_URL"] = new Uri(hub.Address, "/graphql").ToString(),
            ["HUB_TOKEN"] = await hub.TokenAsync("HEALTH", "330100", "INDUSTRY_FOLLOW_UP", "--subject", "desk"),
            ["HUB_AGENCY"] = await hub.TokenAsync("INSURANCE", "330000", "FUND_SUPERVISION"),
            ["HUB_PERSON"] = person.Code,
            ["HUB_ENTRIES"] = JsonSerializer.Serialize(entries),
        }, "webhook.mjs");
        Assert.True(code == 0 && text.Contains("webhook: verified", StringComparison.Ordinal), $"{code}:\n{text}\n{hub.Log}");
    }
}

/// <summary>A hub that may post to this machine.</summary>
public sealed class PostingHub : StartedHub
{
    protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string> { ["Hub__Webhooks__PrivateNetworks"] = "true" };

    protected override Task<string> ConnectionStringAsync() => Task.FromResult("");
}
