using System.Text.Json.Nodes;
using Hub.Domain;

namespace Hub.Schema.Tests;

/// <summary>What the log lets go of after its time, and to whom that is said.</summary>
public sealed class LogKeepingTests
{
    private static readonly TimeSpan NoTime = TimeSpan.Zero;
    private static readonly TimeSpan Long = TimeSpan.FromDays(1);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task All_but_the_last_event_goes_after_its_time_and_nothing_before()
    {
        await using var hub = await StartAsync();
        var before = await EventsAsync(hub, "first: 100");
        Assert.Null((await KeepAsync(hub, Long, Long)).UpTo);
        Assert.Equal(before, await EventsAsync(hub, "first: 100"));

        var kept = await KeepAsync(hub, NoTime, NoTime);

        Assert.Equal(before.TakeLast(1), await EventsAsync(hub, "first: 100"));
        Assert.Equal(await hub.Store.Events.LastPlaceAsync(Cancel) - 1, kept.UpTo);
        await hub.SubmitAsync(Given.Points(9));
        Assert.True((await EventsAsync(hub, "first: 100")).Count > 1);
    }

    [Fact]
    public async Task What_a_durable_consumer_is_still_due_stays()
    {
        await using var hub = await StartAsync();
        var old = (await hub.DataAsync(Callers.Agency, Pull("", consumer: false)))["events"]!["nodes"]![0]!["cursor"];
        var first = await PullAsync(hub, "after: \"BEGIN\", ");
        await AcknowledgeAsync(hub, first[1]);

        Assert.Empty((await KeepAsync(hub, NoTime, Long)).Losing);

        Assert.Equal(first.Skip(2).Select(Id), (await PullAsync(hub)).Select(Id));
        Assert.Equal("CURSOR_EXPIRED", Code(await hub.ErrorAsync(Callers.Agency, Pull($"after: \"{old}\", ", consumer: false))));
    }

    [Fact]
    public async Task A_consumer_that_lost_something_is_told_how_much_and_goes_on_behind_it()
    {
        await using var hub = await StartAsync();
        var first = await PullAsync(hub, "after: \"BEGIN\", ");
        await AcknowledgeAsync(hub, first[0]);

        Assert.Equal("desk", Assert.Single((await KeepAsync(hub, NoTime, NoTime)).Losing).Name);

        var told = (await hub.ErrorAsync(Callers.Agency, Pull("")))["extensions"]!;
        Assert.Equal("EVENTS_DROPPED", (string?)told["code"]);
        var lost = (int)told["dropped"]!;
        Assert.Equal(lost, (int)(await hub.DataAsync(Callers.Agency, "{ viewer { consumers { dropped } } }"))["viewer"]!["consumers"]![0]!["dropped"]!);
        var rest = await PullAsync(hub, $"after: \"{told["after"]}\", ");
        Assert.Equal(first.Skip(1 + lost).Select(Id), rest.Select(Id));
        Assert.Equal((int)first[^1]["number"]!, (int)rest[^1]["number"]!);
        Assert.Equal(rest.Select(Id), (await PullAsync(hub)).Select(Id));
        Assert.Equal(0, (int)(await hub.DataAsync(Callers.Agency, "{ viewer { consumers { dropped } } }"))["viewer"]!["consumers"]![0]!["dropped"]!);
    }

    [Fact]
    public async Task What_a_consumer_that_lost_something_is_told_to_go_on_from_holds_when_more_has_gone_since()
    {
        await using var hub = await StartAsync();
        var first = await PullAsync(hub, "after: \"BEGIN\", ");
        var quiet = Pull("after: \"BEGIN\", where: {kinds: [REGISTRATION_CHANGED]}, ").Replace("\"desk\"", "\"quiet\"", StringComparison.Ordinal);
        await hub.DataAsync(Callers.Agency, quiet);
        await AcknowledgeAsync(hub, first[0]);
        await KeepAsync(hub, NoTime, NoTime);
        await hub.SubmitAsync(Given.Points(8), Given.Points(9));
        await KeepAsync(hub, NoTime, NoTime);

        var again = quiet.Replace("after: \"BEGIN\", ", "", StringComparison.Ordinal);
        var told = (await hub.ErrorAsync(Callers.Agency, again))["extensions"]!;
        Assert.Equal("EVENTS_DROPPED", (string?)told["code"]);
        var offered = quiet.Replace("after: \"BEGIN\"", $"after: \"{told["after"]}\"", StringComparison.Ordinal);
        Assert.Empty((await hub.DataAsync(Callers.Agency, offered))["events"]!["nodes"]!.AsArray());
        Assert.Empty((await hub.DataAsync(Callers.Agency, again))["events"]!["nodes"]!.AsArray());
    }

    [Fact]
    public async Task What_a_consumer_acknowledges_of_what_has_gone_it_has_not_lost()
    {
        await using var hub = await StartAsync();
        var first = await PullAsync(hub, "after: \"BEGIN\", ");
        await KeepAsync(hub, NoTime, NoTime);
        await AcknowledgeAsync(hub, first[2]);

        var told = (await hub.ErrorAsync(Callers.Agency, Pull("")))["extensions"]!;
        Assert.Equal(first.Count - 1 - 3, (int)told["dropped"]!);
        var rest = await PullAsync(hub, $"after: \"{told["after"]}\", ");
        Assert.Equal((int)first[^1]["number"]!, (int)Assert.Single(rest)["number"]!);
    }

    [Fact]
    public async Task A_consumer_that_is_due_nothing_of_it_holds_nothing_up_and_loses_nothing()
    {
        await using var hub = await StartAsync();
        await hub.DataAsync(Callers.Agency, "{ events(after: \"BEGIN\", consumer: \"elsewhere\", where: {region: \"460000\"}) { nodes { id } } }");

        var kept = await KeepAsync(hub, NoTime, Long);

        Assert.Empty(kept.Losing);
        Assert.Equal(await hub.Store.Events.LastPlaceAsync(Cancel) - 1, kept.UpTo);
    }

    private static Task<TestHub> StartAsync() => TestHub.StartAsync([.. Enumerable.Range(1, 9).Select(n => Given.Registration(n)), .. Enumerable.Range(1, 3).Select(n => Given.Points(n))]);

    private static Task<KeptLog> KeepAsync(TestHub hub, TimeSpan keep, TimeSpan keepUnacknowledged) => new LogKeeping(hub.Schema).RunAsync(keep, keepUnacknowledged, Cancel);

    private static string Pull(string after, bool consumer = true) => $"{{ events({after}first: 100{(consumer ? ", consumer: \"desk\"" : "")}) {{ nodes {{ id number cursor }} }} }}";

    private static async Task<List<JsonNode>> PullAsync(TestHub hub, string after = "") =>
        [.. (await hub.DataAsync(Callers.Agency, Pull(after)))["events"]!["nodes"]!.AsArray().Select(n => n!)];

    private static async Task<List<string>> EventsAsync(TestHub hub, string arguments) =>
        [.. (await hub.DataAsync(Callers.Agency, $"{{ events({arguments}) {{ nodes {{ id }} }} }}"))["events"]!["nodes"]!.AsArray().Select(n => (string)n!["id"]!)];

    private static Task<JsonNode> AcknowledgeAsync(TestHub hub, JsonNode at) => hub.DataAsync(Callers.Agency, $"mutation {{ acknowledge(consumer: \"desk\", cursor: \"{at["cursor"]}\") {{ name }} }}");

    private static string? Id(JsonNode node) => (string?)node["id"];

    private static string? Code(JsonNode error) => (string?)error["extensions"]!["code"];
}
