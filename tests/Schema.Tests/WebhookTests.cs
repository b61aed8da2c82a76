using System.Text;
using GraphQL.Execution;
using GraphQL.Transport.Documents;
using Hub.Domain;

namespace Hub.Schema.Tests;

/// <summary>What a client may register as a webhook, and that nobody else sees it.</summary>
public sealed class WebhookTests
{
    private const string Url = "https://desk.example.org/hook";
    private const string Good = "subscription { statusChanged(consumer: \"desk\") { id number after } }";
    private const string Own = "{ viewer { consumers { name webhook { url document state failures deadLetters { totalCount } } } } }";

    private static readonly Caller Granted = Callers.Health with { Purposes = [Purpose.IndustryFollowUp] };

    [Fact]
    public async Task It_is_registered_with_a_secret_that_is_told_once_and_waits_for_its_receiver()
    {
        await using var hub = await TestHub.StartAsync();

        var registered = await hub.DataAsync(Granted, Register(Good, Url));

        Assert.Matches("^whsec_[A-Za-z0-9+/]{43}=$", (string?)registered["registerWebhook"]!["secret"]);
        var webhook = Assert.Single((await hub.DataAsync(Granted, Own))["viewer"]!["consumers"]!.AsArray())!["webhook"]!;
        Assert.Equal((Url, Good, "UNVERIFIED", 0, 0), ((string?)webhook["url"], (string?)webhook["document"], (string?)webhook["state"], (int)webhook["failures"]!, (int)webhook["deadLetters"]!["totalCount"]!));
        Assert.Empty((await hub.DataAsync(Granted with { Subject = "another" }, Own))["viewer"]!["consumers"]!.AsArray());
        Assert.Equal("UNKNOWN_WEBHOOK", (string?)(await hub.ErrorAsync(Granted with { Subject = "another" }, "mutation { pauseWebhook(consumer: \"desk\") { state } }"))["extensions"]!["code"]);
    }

    [Fact]
    public async Task It_is_paused_resumed_replaced_and_removed_and_its_consumer_stays()
    {
        await using var hub = await TestHub.StartAsync();
        var first = (string?)(await hub.DataAsync(Granted, Register(Good, Url)))["registerWebhook"]!["secret"];

        Assert.Equal("PAUSED", await StateAsync(hub, "pauseWebhook"));
        Assert.Equal("UNVERIFIED", await StateAsync(hub, "resumeWebhook"));
        var second = (string?)(await hub.DataAsync(Granted, Register(Good, "https://other.example.org/")))["registerWebhook"]!["secret"];
        var third = (string?)(await hub.DataAsync(Granted, "mutation { rotateWebhookSecret(consumer: \"desk\") { secret } }"))["rotateWebhookSecret"]!["secret"];
        Assert.Equal(3, new HashSet<string?> { first, second, third }.Count);
        await hub.DataAsync(Granted, "mutation { removeWebhook(consumer: \"desk\") { name } }");
        Assert.Null(Assert.Single((await hub.DataAsync(Granted, Own))["viewer"]!["consumers"]!.AsArray())!["webhook"]);
    }

    [Fact]
    public async Task Without_a_grant_there_is_none() =>
        Assert.Equal("NOT_GRANTED", await CodeAsync(Good, Url, Callers.Health));

    [Theory]
    [InlineData("http://desk.example.org/", "BAD_WEBHOOK_URL")]
    [InlineData("https://user:word@desk.example.org/", "BAD_WEBHOOK_URL")]
    [InlineData("https://desk.example.org/#part", "BAD_WEBHOOK_URL")]
    [InlineData("ftp://desk.example.org/", "BAD_WEBHOOK_URL")]
    [InlineData("/hook", "BAD_WEBHOOK_URL")]
    [InlineData("https://127.0.0.1/", "PRIVATE_ADDRESS")]
    [InlineData("https://2130706433/", "PRIVATE_ADDRESS")]
    [InlineData("https://localhost/", "PRIVATE_ADDRESS")]
    [InlineData("https://deep.localhost./", "PRIVATE_ADDRESS")]
    [InlineData("https://[::ffff:10.0.0.1]/", "PRIVATE_ADDRESS")]
    public async Task A_URL_that_may_not_be_posted_to_is_refused(string url, string code) => Assert.Equal(code, await CodeAsync(Good, url));

    [Theory]
    [InlineData("subscription {", "SYNTAX")]
    [InlineData("{ viewer { region } }", "NO_SUBSCRIPTION")]
    [InlineData("mutation { removeWebhook(consumer: \"desk\") { name } }", "NO_SUBSCRIPTION")]
    [InlineData("subscription A { events(consumer: \"desk\") { id } } subscription B { events(consumer: \"desk\") { id } }", "NO_SUBSCRIPTION")]
    [InlineData("subscription { a: events(consumer: \"desk\") { id } b: events(consumer: \"desk\") { id } }", "VALIDATION")]
    [InlineData("subscription { events(consumer: \"desk\") { nothing } }", "VALIDATION")]
    [InlineData("subscription { events(consumer: \"desk\") { practitioner { idNumber } } }", "NOT_SHARED")]
    [InlineData("subscription { events { id } }", "WEBHOOK_CONSUMER")]
    [InlineData("subscription { events(consumer: \"other\") { id } }", "WEBHOOK_CONSUMER")]
    [InlineData("subscription { events(consumer: \"desk\", after: \"BEGIN\") { id } }", "WEBHOOK_AFTER")]
    [InlineData("subscription($c: String!) { events(consumer: $c) { id } }", "BAD_USER_INPUT")]
    public async Task A_document_that_is_no_stream_of_the_consumer_is_refused_with_its_places(string document, string code)
    {
        await using var hub = await TestHub.StartAsync();
        var error = await hub.ErrorAsync(Granted, Register(document, Url));
        Assert.Equal(code, (string?)error["extensions"]!["code"]);
        Assert.True((int)error["extensions"]!["document"]![0]!["locations"]![0]!["line"]! > 0);
        Assert.Null((await hub.Store.Webhooks.FindAsync(Granted.Subject, "desk", TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task Who_runs_trusted_documents_only_is_posted_nothing_else()
    {
        await using var hub = await TestHub.StartAsync();
        var schema = HubSchema.Create(HubSchema.Contract, hub.Store, Repository.Law, () => TestHub.Today, TimeProvider.System, new HubSchemaOptions
        {
            TrustedOnly = new HashSet<Audience> { Audience.Health },
            Documents = (id, _) => ValueTask.FromResult(id == DocumentId.Of(Encoding.UTF8.GetBytes(Good)) ? Encoding.UTF8.GetBytes(Good) : null),
        });
        async Task<string?> CodeAsync(string document)
        {
            using var result = await schema.Executor.ExecuteAsync(GraphQLRequest.Of(Register(document, Url)), schema.RequestOf(Granted), TestContext.Current.CancellationToken);
            return result.Errors.Select(e => e.Code).SingleOrDefault();
        }
        Assert.Equal("UNTRUSTED_DOCUMENT", await CodeAsync(Good.Replace("number", "kind", StringComparison.Ordinal)));
        Assert.Null(await CodeAsync(Good));
    }

    [Fact]
    public async Task A_name_that_is_registered_for_another_stream_stays_with_it()
    {
        await using var hub = await TestHub.StartAsync();
        await hub.DataAsync(Granted, "{ events(consumer: \"desk\") { nodes { id } } }");
        Assert.Equal("CONSUMER_TAKEN", (string?)(await hub.ErrorAsync(Granted, Register(Good, Url)))["extensions"]!["code"]);
    }

    [Theory]
    [InlineData("[1]")]
    [InlineData("{")]
    public async Task Variables_are_a_JSON_object(string variables)
    {
        await using var hub = await TestHub.StartAsync();
        var error = await hub.ErrorAsync(Granted, $"mutation {{ registerWebhook(consumer: \"desk\", url: \"{Url}\", document: {Quoted(Good)}, variables: \"{variables}\") {{ secret }} }}");
        Assert.Equal("BAD_VARIABLES", (string?)error["extensions"]!["code"]);
    }

    private static string Register(string document, string url) =>
        $"mutation {{ registerWebhook(consumer: \"desk\", url: \"{url}\", document: {Quoted(document)}) {{ secret webhook {{ state }} }} }}";

    private static string Quoted(string text) => $"\"{text.Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    private static async Task<string?> StateAsync(TestHub hub, string mutation) => (string?)(await hub.DataAsync(Granted, $"mutation {{ {mutation}(consumer: \"desk\") {{ state }} }}"))[mutation]!["state"];

    private static async Task<string?> CodeAsync(string document, string url, Caller? caller = null)
    {
        await using var hub = await TestHub.StartAsync();
        return (string?)(await hub.ErrorAsync(caller ?? Granted, Register(document, url)))["extensions"]!["code"];
    }
}
