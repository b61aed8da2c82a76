using Hub.Configuration;
using Hub.Domain;
using Hub.Store;
using People = Hub.Running.People;

namespace Hub.EndToEnd;

/// <summary>A department with a grant that has a consumer's events posted to it, and the agency whose decisions it hears of.</summary>
public sealed class WebhookClient(RunningHub hub, string subject) : IAsyncDisposable
{
    public const string Document = """subscription($region: RegionCode) { statusChanged(consumer: "desk", where: { region: $region }) { id number kind after practitioner { codes } } }""";

    private const string Register = "mutation($consumer: String!, $url: String!, $document: String!, $variables: String) { registerWebhook(consumer: $consumer, url: $url, document: $document, variables: $variables) { secret webhook { state } } }";

    public string Subject => subject;

    public string Token { get; } = Forged.Signed(HubKeys.DevelopmentSigning, Forged.Claims(
        ("sub", $"\"{subject}\""), ("audience", "\"HEALTH\""), ("region", "\"330100\""), ("purpose", "\"INDUSTRY_FOLLOW_UP\"")));

    /// <summary>A client that has a grant, once the hub knows of it.</summary>
    public static async Task<WebhookClient> GrantedAsync(RunningHub hub, string subject)
    {
        var client = new WebhookClient(hub, subject);
        await client.InStoreAsync(store => store.Clients.GiveAsync(new ClientGrant
        {
            Id = "", Client = subject, Audience = Audience.Health, Region = RegionCode.Parse("330100"), Purposes = [Purpose.IndustryFollowUp],
            Starts = DateTimeOffset.UtcNow.AddMinutes(-1), GivenAt = default, GivenBy = "tests",
        }, CancellationToken.None));
        while ((await client.RegisterAsync("http://user@example.org")).Code == "NOT_GRANTED") await Task.Delay(100);
        return client;
    }

    /// <summary>Registers the receiver for the consumer "desk"; its secret.</summary>
    public async Task<string> RegisterAsync(Receiver receiver)
    {
        var (code, secret) = await RegisterAsync(receiver.Url.ToString());
        Assert.Null(code);
        return secret!;
    }

    public async Task<(string? Code, string? Secret)> RegisterAsync(string url, string document = Document, string? variables = """{"region":"330106"}""")
    {
        var answer = await hub.AskAsync(Token, Register, new { consumer = "desk", url, document, variables });
        return answer.TryGetProperty("errors", out var errors)
            ? (errors[0].GetProperty("extensions").GetProperty("code").GetString(), null)
            : (null, answer.GetProperty("data").GetProperty("registerWebhook").GetProperty("secret").GetString());
    }

    public Task<JsonElement> DoAsync(string mutation) => hub.DataAsync(Token, $"mutation {{ {mutation} }}");

    /// <summary>The webhook of "desk" as its client sees it.</summary>
    public async Task<JsonElement> WebhookAsync() => (await hub.DataAsync(
        Token, "{ viewer { consumers { lag webhook { state failures nextAttemptAt lastError deadLetters { totalCount nodes { event number attempts lastError retrying } } } } } }"))
        .GetProperty("viewer").GetProperty("consumers")[0].GetProperty("webhook");

    /// <summary>Returns once it is in this state.</summary>
    public async Task<JsonElement> UntilAsync(string state)
    {
        JsonElement webhook;
        while ((webhook = await WebhookAsync()).GetProperty("state").GetString() != state) await Task.Delay(100, TestContext.Current.CancellationToken);
        return webhook;
    }

    /// <summary>Somebody's status changes, which the department hears of; his code.</summary>
    public async Task<string> SuspendAsync()
    {
        var agency = await hub.TokenAsync("INSURANCE", "330000", "FUND_SUPERVISION");
        var person = People.Next("D330106");
        await People.SubmitAsync(hub, agency,
            People.Registration(person, People.HangzhouHospital, "330106"),
            People.Points($"wh-{person.Code}", person.Code, People.HangzhouHospital, "330106", "REG40", "PRINCIPAL", "2025-11-18", "2025-11-20"));
        return person.Code;
    }

    public async Task<List<string>> SuspendAsync(int count)
    {
        var codes = new List<string>();
        for (var i = 0; i < count; i++) codes.Add(await SuspendAsync());
        return codes;
    }

    /// <summary>Another test's receiver may listen where this one did.</summary>
    public async ValueTask DisposeAsync() => await InStoreAsync(store => store.Webhooks.RemoveAsync(subject, "desk", CancellationToken.None));

    /// <summary>As a command does it, from a process that is not the hub's.</summary>
    public async Task<T> InStoreAsync<T>(Func<HubStore, Task<T>> act)
    {
        var connection = await hub.DatabaseAsync() is { Length: > 0 } given ? given : $"Data Source={Path.Combine(hub.Folder, "data", "hub.db")};Pooling=False";
        var settings = HubConfiguration.Build("Development");
        await using var store = HubStore.Open(connection, HubKeys.Encryption(settings), LawFolder.Read(Path.Combine(AppContext.BaseDirectory, "rulebooks")), TimeProvider.System, () => new DateOnly(2025, 12, 15), audit: new AuditOptions { Timeout = TimeSpan.FromMinutes(1) });
        return await act(store);
    }
}
