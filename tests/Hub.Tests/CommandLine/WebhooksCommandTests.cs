using Hub.Configuration;
using Hub.Domain;
using Hub.Store;

namespace Hub.Tests.CommandLine;

/// <summary>How clients' webhooks stand, and what an operator does about it.</summary>
[Collection("environment")]
public sealed class WebhooksCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _connection;

    public WebhooksCommandTests() => Environment.SetEnvironmentVariable("ConnectionStrings__Hub", _connection = $"Data Source={Path.Combine(_folder.Path, "hub.db")};Pooling=False");

    public void Dispose()
    {
        Environment.SetEnvironmentVariable("ConnectionStrings__Hub", null);
        _folder.Dispose();
    }

    [Fact]
    public async Task Each_is_listed_without_what_only_its_receiver_is_to_know_paused_and_resumed()
    {
        await RegisterAsync();

        var line = Assert.Single((await RunAsync("list")).Split(Environment.NewLine), l => l.StartsWith("hz-health", StringComparison.Ordinal));
        Assert.Matches("^hz-health +desk +UNVERIFIED +https://desk.example.org +0 +- +0 +-$", line);
        Assert.Equal("hz-health desk is PAUSED.", await RunAsync("pause", "hz-health", "desk"));
        Assert.Contains("PAUSED", await RunAsync("list"), StringComparison.Ordinal);
        Assert.Equal("hz-health desk is UNVERIFIED.", await RunAsync("resume", "hz-health", "desk"));
        Assert.Equal("hz-health desk is UNVERIFIED.", await RunAsync("retry", "hz-health", "desk"));
    }

    [Fact]
    public async Task One_that_there_is_not_is_said_not_to_be_there()
    {
        await RegisterAsync();
        var (code, _, error) = await Shell.RunAsync("webhooks", "pause", "hz-health", "other", "--environment", "Development");
        Assert.Equal((1, "hz-health has no webhook of a consumer other. hub webhooks list shows those that there are."), (code, error.Trim()));
    }

    private static async Task<string> RunAsync(params string[] words)
    {
        var (code, output, error) = await Shell.RunAsync(["webhooks", .. words, "--environment", "Development"]);
        Assert.Equal((0, ""), (code, error));
        return output.Trim();
    }

    private async Task RegisterAsync()
    {
        var cancel = TestContext.Current.CancellationToken;
        var settings = HubConfiguration.Build("Development");
        var desk = new Caller { Audience = Audience.Health, Region = RegionCode.Parse("330100"), Purpose = Purpose.IndustryFollowUp, Subject = "hz-health", ExpiresAt = DateTimeOffset.MaxValue };
        await using var store = HubStore.Open(_connection, HubKeys.Encryption(settings), LawFolder.Read(settings), TimeProvider.System, () => new DateOnly(2025, 12, 15));
        await store.ShapeAsync(cancel);
        await store.Consumers.OpenAsync(new ConsumerClaim(desk, "desk", "events", "{}", 1), null, takesTurn: false, 0, cancel);
        await store.Webhooks.RegisterAsync(new WebhookDraft(desk, "desk", new Uri("https://desk.example.org/only-we-know"), "subscription", null), cancel);
    }
}
