using System.Text.Json.Nodes;
using Hub.Domain;

namespace Hub.Schema.Tests;

public sealed class DurableConsumerTests
{
    private const string Consumers = "{ viewer { consumers { name audience region stream where sent acknowledged lag overdue createdAt lastSeenAt } } }";

    [Fact]
    public async Task What_was_not_acknowledged_comes_again_under_the_same_number_and_what_was_does_not()
    {
        await using var hub = await SixAsync();
        var first = await HearAsync(hub, Callers.Health, "after: \"BEGIN\", consumer: \"desk\"", 4);
        var again = await HearAsync(hub, Callers.Health, "consumer: \"desk\"", 4);
        await AcknowledgeAsync(hub, Callers.Health, "desk", (string)first[1]["cursor"]!);
        var rest = await HearAsync(hub, Callers.Health, "consumer: \"desk\"", 4);

        Assert.Equal(first.Select(e => e.ToJsonString()), again.Select(e => e.ToJsonString()));
        Assert.Equal([1, 2, 3, 4], first.Select(e => (int)e["number"]!));
        Assert.Equal([3, 4, 5, 6], rest.Select(e => (int)e["number"]!));
        Assert.Equal((string?)first[2]["id"], (string?)rest[0]["id"]);
    }

    [Fact]
    public async Task One_that_is_registered_without_a_place_begins_now()
    {
        await using var hub = await TestHub.StartAsync(Given.Registration(1), Given.Registration(2), Given.Points(1));
        var hearing = HearAsync(hub, Callers.Health, "consumer: \"desk\"", 1);
        while ((await hub.Store.Consumers.OfClientAsync("test", TestContext.Current.CancellationToken)).Count == 0) await Task.Yield();
        await hub.SubmitAsync(Given.Points(2));

        Assert.Equal("D330106000002", (string?)Assert.Single(await hearing)["practitioner"]!["codes"]![0]);
    }

    [Fact]
    public async Task A_puller_is_one_too()
    {
        await using var hub = await SixAsync();
        string Page(string after = "") => $"{{ events({after} consumer: \"pull\", first: 2, where: {{kinds: [STATUS_CHANGED]}}) {{ nodes {{ number cursor id }} pageInfo {{ hasNextPage }} }} }}";
        async Task<List<JsonNode>> PullAsync(string after = "") => [.. (await hub.DataAsync(Callers.Agency, Page(after)))["events"]!["nodes"]!.AsArray().Select(n => n!)];

        var first = await PullAsync("after: \"BEGIN\"");
        var again = await PullAsync();
        await AcknowledgeAsync(hub, Callers.Agency, "pull", (string)again[1]["cursor"]!);
        var next = await PullAsync();

        Assert.Equal([1, 2], first.Select(e => (int)e["number"]!));
        Assert.Equal(first.Select(e => e.ToJsonString()), again.Select(e => e.ToJsonString()));
        Assert.Equal([3, 4], next.Select(e => (int)e["number"]!));
    }

    [Fact]
    public async Task Another_stream_under_the_name_is_refused_with_what_it_was_registered_for()
    {
        await using var hub = await SixAsync();
        await HearAsync(hub, Callers.Health, "after: \"BEGIN\", consumer: \"desk\", where: {region: \"330100\"}", 1);

        var error = (await hub.HearAsync(Callers.Health, "subscription { statusChanged(consumer: \"desk\") { id } }", 1))[0]["errors"]![0]!;
        Assert.Equal("CONSUMER_TAKEN", (string?)error["extensions"]!["code"]);
        Assert.Contains("\"region\":\"330100\"", (string?)error["message"], StringComparison.Ordinal);
        Assert.Equal("CONSUMER_TAKEN", await CodeAsync(hub, Callers.Health, "subscription { events(consumer: \"desk\", where: {region: \"330100\"}) { id } }"));
        Assert.Equal("CONSUMER_TAKEN", await CodeAsync(hub, Callers.Agency, "subscription { statusChanged(consumer: \"desk\", where: {region: \"330100\"}) { id } }"));
        Assert.Equal("BAD_CONSUMER", await CodeAsync(hub, Callers.Health, "subscription { statusChanged(consumer: \"front desk\") { id } }"));
    }

    [Fact]
    public async Task A_later_stream_of_the_same_consumer_ends_the_earlier()
    {
        await using var hub = await TestHub.StartAsync(Given.Registration(1), Given.Registration(2), Given.Points(1));
        var earlier = hub.HearAsync(Callers.Health, Changes("after: \"BEGIN\", consumer: \"desk\""), 9);
        while ((await hub.Store.Consumers.OfClientAsync("test", TestContext.Current.CancellationToken)).All(c => c.Sent.Number == 0)) await Task.Yield();
        var later = HearAsync(hub, Callers.Health, "consumer: \"desk\"", 2);
        var ended = await earlier;
        await hub.SubmitAsync(Given.Points(2));

        Assert.Equal("CONSUMER_TAKEN_OVER", (string?)ended[^1]["errors"]![0]!["extensions"]!["code"]);
        Assert.Equal([1, 2], (await later).Select(e => (int)e["number"]!));
    }

    [Fact]
    public async Task Only_what_the_consumer_itself_was_sent_can_be_acknowledged()
    {
        await using var hub = await SixAsync();
        var sent = await HearAsync(hub, Callers.Health, "after: \"BEGIN\", consumer: \"desk\"", 1);
        var other = await HearAsync(hub, Callers.Health, "after: \"BEGIN\"", 3);
        var wide = await HearAsync(hub, Callers.Health, "after: \"BEGIN\", consumer: \"wide\"", 3);

        Task<string?> Code(string name, JsonNode cursor) => CodeAsync(hub, Callers.Health, Acknowledge(name, (string)cursor["cursor"]!));
        Assert.Equal("BAD_CURSOR", await Code("desk", other[0]));
        Assert.Equal("BAD_CURSOR", await Code("desk", wide[2]));
        Assert.Equal("UNKNOWN_CONSUMER", await Code("nobody", sent[0]));
        Assert.Equal("UNKNOWN_CONSUMER", await CodeAsync(hub, Callers.Health with { Subject = "another" }, Acknowledge("desk", (string)sent[0]["cursor"]!)));
        Assert.Equal("BAD_CURSOR", await CodeAsync(hub, Callers.Health, Acknowledge("desk", "nonsense")));
        Assert.Null(await Code("desk", sent[0]));
        Assert.Null(await CodeAsync(hub, Callers.Health, Acknowledge("desk", "BEGIN")));
    }

    [Fact]
    public async Task How_far_each_has_come_can_be_looked_at_by_its_client_alone()
    {
        await using var hub = await SixAsync();
        var first = await HearAsync(hub, Callers.Health, "after: \"BEGIN\", consumer: \"desk\"", 3);
        await hub.DataAsync(Callers.Health, "{ events(after: \"BEGIN\", consumer: \"archive\", where: {status: [NORMAL]}) { nodes { id } } }");
        await AcknowledgeAsync(hub, Callers.Health, "desk", (string)first[1]["cursor"]!);

        var own = (await hub.DataAsync(Callers.Health, Consumers))["viewer"]!["consumers"]!.AsArray();
        Assert.Equal(["archive", "desk"], own.Select(c => (string?)c!["name"]));
        Assert.Equal([0, 4], own.Select(c => (int)c!["lag"]!));
        Assert.Equal(((string?)first[1]["cursor"], (string?)first[2]["cursor"]), ((string?)own[1]!["acknowledged"], (string?)own[1]!["sent"]));
        Assert.Equal(("HEALTH", "330100", "statusChanged", false), ((string?)own[1]!["audience"], (string?)own[1]!["region"], (string?)own[1]!["stream"], (bool)own[1]!["overdue"]!));
        Assert.Empty((await hub.DataAsync(Callers.Health with { Subject = "another" }, Consumers))["viewer"]!["consumers"]!.AsArray());
        Assert.Equal("NOT_SHARED", await CodeAsync(hub, Callers.Platform, Consumers));
    }

    [Fact]
    public async Task How_often_each_came_back_and_how_long_its_events_took_can_be_looked_at()
    {
        const string asked = "{ viewer { consumers { name reconnects deliveryTime { p50 p95 p99 } } } }";
        await using var hub = await SixAsync();
        await HearAsync(hub, Callers.Health, "after: \"BEGIN\", consumer: \"desk\"", 3);
        await HearAsync(hub, Callers.Health, "consumer: \"desk\"", 4);
        await hub.DataAsync(Callers.Health, "{ events(after: \"BEGIN\", consumer: \"archive\", where: {status: [NORMAL]}) { nodes { id } } }");

        var (archive, desk) = ((await hub.DataAsync(Callers.Health, asked))["viewer"]!["consumers"]![0]!, (await hub.DataAsync(Callers.Health, asked))["viewer"]!["consumers"]![1]!);
        Assert.Equal((0, 1), ((int)archive["reconnects"]!, (int)desk["reconnects"]!));
        Assert.Null(archive["deliveryTime"]);
        var (p50, p95, p99) = ((double)desk["deliveryTime"]!["p50"]!, (double)desk["deliveryTime"]!["p95"]!, (double)desk["deliveryTime"]!["p99"]!);
        Assert.True(p50 > 0 && p95 >= p50 && p99 >= p95, $"{p50} {p95} {p99}");
    }

    private static Task<TestHub> SixAsync() =>
        TestHub.StartAsync([.. Enumerable.Range(1, 6).Select(n => Given.Registration(n)), .. Enumerable.Range(1, 6).Select(n => Given.Points(n))]);

    private static string Changes(string arguments) => $"subscription {{ statusChanged({arguments}) {{ id number cursor practitioner {{ codes }} }} }}";

    private static string Acknowledge(string consumer, string cursor) => $"mutation {{ acknowledge(consumer: \"{consumer}\", cursor: \"{cursor}\") {{ name acknowledged lag }} }}";

    private static Task<JsonNode> AcknowledgeAsync(TestHub hub, Caller caller, string consumer, string cursor) => hub.DataAsync(caller, Acknowledge(consumer, cursor));

    private static async Task<List<JsonNode>> HearAsync(TestHub hub, Caller caller, string arguments, int count) =>
        (await hub.HearAsync(caller, Changes(arguments), count)).ConvertAll(e => e["data"]!["statusChanged"]!);

    private static async Task<string?> CodeAsync(TestHub hub, Caller caller, string document)
    {
        var answer = document.StartsWith("subscription", StringComparison.Ordinal) ? (await hub.HearAsync(caller, document, 1))[0] : await hub.AskAsync(caller, document);
        return (string?)answer["errors"]?[0]!["extensions"]!["code"];
    }
}
