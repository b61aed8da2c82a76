using System.Text.Json.Nodes;
using Hub.Domain;

namespace Hub.Schema.Tests;

public sealed class StreamTests
{
    private static string Changes(string arguments = "") => $"subscription {{ statusChanged{arguments} {{ id number cursor before after effectiveFrom lastDay cause region practitioner {{ codes }} institutions {{ code }} }} }}";

    [Fact]
    public async Task Whoever_comes_back_with_a_cursor_gets_exactly_what_was_missed_in_order_and_then_goes_live()
    {
        await using var hub = await TestHub.StartAsync([.. Enumerable.Range(1, 6).Select(n => Given.Registration(n))]);
        await hub.SubmitAsync(Given.Points(1));
        var first = Assert.Single(await hub.HearAsync(Callers.Health, Changes("(after: \"BEGIN\")"), 1))["data"]!["statusChanged"]!;
        foreach (var n in (int[])[2, 3, 4]) await hub.SubmitAsync(Given.Points(n));

        var hearing = hub.HearAsync(Callers.Health, Changes($"(after: \"{(string?)first["cursor"]}\")"), 5);
        await hub.SubmitAsync(Given.Points(5));
        await hub.SubmitAsync(Given.Points(6));
        var rest = (await hearing).ConvertAll(e => e["data"]!["statusChanged"]!);

        Assert.Equal([2, 3, 4, 5, 6], rest.Select(e => (int)e["number"]!));
        Assert.Equal([2, 3, 4, 5, 6], rest.Select(e => int.Parse(((string?)e["practitioner"]!["codes"]![0])![^3..], System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task The_last_event_id_is_where_a_client_that_says_nothing_else_goes_on()
    {
        await using var hub = await TestHub.StartAsync(Given.Registration(1), Given.Registration(2), Given.Points(1), Given.Points(2));
        var all = await hub.HearAsync(Callers.Health, Changes("(after: \"BEGIN\")"), 2);
        var resumed = await hub.HearAsync(Callers.Health, Changes(), 1, lastEventId: (string?)all[0]["data"]!["statusChanged"]!["cursor"]);
        Assert.Equal(all[1].ToJsonString(), resumed[0].ToJsonString());
    }

    [Fact]
    public async Task A_change_is_heard_where_the_person_works_and_nowhere_else()
    {
        await using var hub = await TestHub.StartAsync(
            Given.Registration(1), Given.Registration(1, Given.HaikouHospital), Given.Points(1),
            Given.Registration(2, Given.HaikouPharmacy), Given.Points(2, Given.HaikouPharmacy));
        Assert.Equal(["D330106000001"], await HeardByAsync(hub, Callers.Agency));
        Assert.Equal(["D330106000001"], await HeardByAsync(hub, Callers.Health));
        Assert.Equal(["D330106000001", "D330106000002"], await HeardByAsync(hub, Callers.HaikouAgency));
        Assert.Equal(["D330106000001"], await HeardByAsync(hub, Callers.Of(Audience.Health, "460000", Purpose.IndustryFollowUp)));
        Assert.Equal(["D330106000002"], await HeardByAsync(hub, Callers.HaikouEnforcement));
        Assert.Equal(["D330106000002"], await HeardByAsync(hub, Callers.Of(Audience.Drug, "460100", Purpose.IndustryFollowUp)));
        Assert.Equal([], await HeardByAsync(hub, Callers.Drug));
        Assert.Equal([], await HeardByAsync(hub, Callers.Of(Audience.Health, "140000", Purpose.IndustryFollowUp)));
        Assert.Equal(["D330106000001"], await HeardByAsync(hub, Callers.Hospital));
        Assert.Equal(["D330106000002"], await HeardByAsync(hub, Callers.Person(2)));
    }

    [Fact]
    public async Task Each_sees_the_institutions_in_its_own_reach()
    {
        await using var hub = await TestHub.StartAsync(Given.Registration(1), Given.Registration(1, Given.HaikouHospital), Given.Points(1));
        var here = Assert.Single(await hub.HearAsync(Callers.Health, Changes("(after: \"BEGIN\")"), 1))["data"]!["statusChanged"]!;
        Assert.Equal($$"""[{"code":"{{Given.HangzhouHospital}}"}]""", here["institutions"]!.ToJsonString());
        var there = Assert.Single(await hub.HearAsync(Callers.HaikouAgency, Changes("(after: \"BEGIN\")"), 1))["data"]!["statusChanged"]!;
        Assert.Equal($$"""[{"code":"{{Given.HaikouHospital}}"}]""", there["institutions"]!.ToJsonString());
        Assert.Equal("330100", (string?)there["region"]);
        Assert.Equal((string?)here["id"], (string?)there["id"]);
    }

    [Theory]
    [InlineData("(after: \"nonsense\")")]
    [InlineData("(after: \"BEGIN\", where: {persons: []}) , b: statusChanged")]
    public async Task What_is_wrong_with_a_subscription_is_said_at_once(string arguments)
    {
        await using var hub = await TestHub.StartAsync();
        var answer = Assert.Single(await hub.HearAsync(Callers.Health, $"subscription {{ statusChanged{arguments} {{ id }} }}", 1));
        Assert.NotNull(answer["errors"]);
        Assert.Null(answer["data"]);
    }

    [Fact]
    public async Task A_cursor_goes_with_its_filter_and_a_pulse_with_any()
    {
        await using var hub = await TestHub.StartAsync(Given.Registration(1), Given.Points(1));
        var change = Assert.Single(await hub.HearAsync(Callers.Health, Changes("(after: \"BEGIN\")"), 1))["data"]!["statusChanged"]!;
        var answer = Assert.Single(await hub.HearAsync(Callers.Health, Changes($"(after: \"{(string?)change["cursor"]}\", where: {{status: [NORMAL]}})"), 1));
        Assert.Equal("BAD_CURSOR", (string?)answer["errors"]![0]!["extensions"]!["code"]);

        var pulse = JsonNode.Parse(hub.Schema.Pulse(hub.Schema.RequestOf(Callers.Health))!.Value.Span)!;
        await hub.SubmitAsync(Given.Registration(2), Given.Points(2));
        var live = Assert.Single(await hub.HearAsync(Callers.Health, Changes($"(after: \"{(string?)pulse["cursor"]}\", where: {{status: [SUSPENDED]}})"), 1))["data"]!["statusChanged"]!;
        Assert.Equal("D330106000002", (string?)live["practitioner"]!["codes"]![0]);
        Assert.Null(hub.Schema.Pulse(hub.Schema.RequestOf(Callers.Platform)));
    }

    [Fact]
    public async Task The_event_list_is_what_the_stream_would_have_sent()
    {
        await using var hub = await TestHub.StartAsync(Given.Registration(1), Given.Points(1));
        const string fields = "__typename id kind recordedAt region ... on StatusChanged { after sanction { status from } } ... on LedgerEvent { entry { kind points } institution { code } }";
        var listed = (await hub.DataAsync(Callers.Agency, $"{{ events {{ nodes {{ number {fields} }} pageInfo {{ hasNextPage endCursor }} }} }}"))["events"]!;
        var heard = await hub.HearAsync(Callers.Agency, $"subscription {{ events(after: \"BEGIN\") {{ number {fields} }} }}", listed["nodes"]!.AsArray().Count);
        Assert.Equal(Enumerable.Range(1, heard.Count), heard.Select(e => (int)e["data"]!["events"]!["number"]!));
        foreach (var one in heard) one["data"]!["events"]!["number"] = null;
        Assert.Equal(heard.Select(e => e["data"]!["events"]!.ToJsonString()), listed["nodes"]!.AsArray().Select(n => n!.ToJsonString()));
        Assert.Equal(["REGISTRATION_CHANGED", "POINTS_RECORDED", "STATUS_CHANGED", "DUTY_OPENED"], listed["nodes"]!.AsArray().Select(n => (string?)n!["kind"]).Distinct());
        var none = (await hub.DataAsync(Callers.Agency, "query($after: Cursor) { events(after: $after) { nodes { id } } }", new { after = (string?)listed["pageInfo"]!["endCursor"] }))["events"]!;
        Assert.Empty(none["nodes"]!.AsArray());
    }

    [Fact]
    public async Task A_stream_carries_the_kinds_of_its_caller_s_view_only()
    {
        await using var hub = await TestHub.StartAsync(Given.Registration(1), Given.Points(1));
        async Task<IEnumerable<string?>> Kinds(Caller caller) => (await hub.DataAsync(caller, "{ events { nodes { kind } } }"))["events"]!["nodes"]!.AsArray().Select(n => (string?)n!["kind"]);
        Assert.Equal(["STATUS_CHANGED"], await Kinds(Callers.Settlement));
        Assert.Equal(["POINTS_RECORDED", "STATUS_CHANGED"], await Kinds(Callers.Health));
        Assert.Equal(["REGISTRATION_CHANGED", "POINTS_RECORDED", "STATUS_CHANGED", "DUTY_OPENED"], (await Kinds(Callers.Hospital)).Distinct());
        Assert.NotNull((await hub.AskAsync(Callers.Settlement, "{ events(where: {kinds: [POINTS_RECORDED]}) { nodes { kind } } }"))["errors"]);
    }

    [Fact]
    public async Task Whoever_has_left_the_caller_s_reach_since_is_withheld_at_delivery()
    {
        await using var hub = await TestHub.StartAsync(Given.Registration(1), Given.Points(1));
        await hub.SubmitAsync(new RegistrationClosedEntry
        {
            Id = "closed", Region = RegionCode.Parse("330106"), Person = Given.Code(1), Institution = InstitutionCode.Parse(Given.HangzhouHospital), ClosedOn = Given.Day("2025-06-30"), Reason = "离职",
        });
        var answer = Assert.Single(await hub.HearAsync(Callers.Health, Changes("(after: \"BEGIN\")"), 1));
        Assert.Null(answer["data"]!["statusChanged"]!["practitioner"]);
        Assert.Equal("WITHHELD", (string?)answer["errors"]![0]!["extensions"]!["code"]);
    }

    [Fact]
    public async Task A_stream_ends_when_the_connection_s_token_becomes_one_of_another_reach()
    {
        await using var hub = await TestHub.StartAsync(Given.Registration(1), Given.Registration(2), Given.Points(1), Given.Points(2));
        var (socket, heard) = (new object(), new List<string?>());
        var request = hub.Schema.RequestOf(Callers.Health, connection: socket);
        await foreach (var result in hub.Schema.Executor.Subscribe(GraphQL.Execution.GraphQLRequest.Of(Changes("(after: \"BEGIN\")")), () => request, TestContext.Current.CancellationToken))
        {
            using (result) heard.Add(result.HasData ? "event" : result.Errors[0].Code);
            request = hub.Schema.RequestOf(Callers.Health with { Region = RegionCode.Parse("330200") }, connection: socket);
        }

        Assert.Equal(["event", "CALLER_CHANGED"], heard);
    }

    private static async Task<IEnumerable<string?>> HeardByAsync(TestHub hub, Caller caller) =>
        (await hub.DataAsync(caller, "{ events(where: {kinds: [STATUS_CHANGED]}) { nodes { practitioner { codes } } } }"))["events"]!["nodes"]!.AsArray().Select(n => (string?)n!["practitioner"]!["codes"]![0]);
}
