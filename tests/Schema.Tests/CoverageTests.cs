using System.Text.Json.Nodes;
using Hub.Domain;
using Hub.Store;

namespace Hub.Schema.Tests;

public sealed class CoverageTests
{
    private const string Asked = "query($event: ID!) { coverage(event: $event) { event due acknowledged recipientsWithheld recipients { audience region institution consumer sentAt acknowledgedAt acknowledgeBy article { rulebook number } overdue } } }";

    [Fact]
    public async Task Whoever_is_due_is_unsent_then_sent_and_then_acknowledged()
    {
        await using var hub = await TestHub.StartAsync(Given.Registration(1));
        await hub.DataAsync(Province(Audience.Health), "{ events(after: \"BEGIN\", consumer: \"health\") { nodes { id } } }");
        await hub.SubmitAsync(Given.Points(1));
        var id = await ChangeAsync(hub);

        var unsent = await OfAsync(hub, id);
        var sent = (await hub.DataAsync(Province(Audience.Health), "{ events(consumer: \"health\") { nodes { id cursor } } }"))["events"]!["nodes"]!.AsArray().Select(n => n!).ToList();
        var waiting = await OfAsync(hub, id);
        await hub.DataAsync(Province(Audience.Health), $"mutation {{ acknowledge(consumer: \"health\", cursor: \"{sent[^1]["cursor"]}\") {{ name }} }}");
        var acknowledged = await OfAsync(hub, id);

        Assert.Contains(id, sent.Select(e => (string?)e["id"]));
        Assert.Equal(["HEALTH 330000 health", "HEALTH 330100 health", "HEALTH 330106 health"], Lines(unsent).Where(l => l.StartsWith("HEALTH", StringComparison.Ordinal)));
        Assert.Equal(["HEALTH 330000 health sent", "HEALTH 330100 health sent", "HEALTH 330106 health sent"], Lines(waiting).Where(l => l.StartsWith("HEALTH", StringComparison.Ordinal)));
        Assert.Equal(["HEALTH 330000 health sent acknowledged", "HEALTH 330100 health sent acknowledged", "HEALTH 330106 health sent acknowledged"], Lines(acknowledged).Where(l => l.StartsWith("HEALTH", StringComparison.Ordinal)));
        Assert.Equal((0, 3), ((int)waiting["acknowledged"]!, (int)acknowledged["acknowledged"]!));
        Assert.Contains("SETTLEMENT 330000 -", Lines(acknowledged));
        Assert.Contains($"INSTITUTION 330106 - at {Given.HangzhouHospital}", Lines(acknowledged));
        Assert.Contains("PRACTITIONER 330106 -", Lines(acknowledged));
        Assert.DoesNotContain(Lines(acknowledged), l => l.StartsWith("DRUG", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whoever_was_sent_it_without_a_durable_consumer_is_told_of_without_a_name()
    {
        await using var hub = await TestHub.StartAsync(Given.Registration(1), Given.Points(1));
        await hub.HearAsync(Callers.Health with { Subject = "browser" }, "subscription { statusChanged(after: \"BEGIN\") { id } }", 1);
        await hub.HearAsync(Callers.Hospital, "subscription { statusChanged(after: \"BEGIN\") { id } }", 1);

        var lines = Lines(await OfAsync(hub, await ChangeAsync(hub)));

        Assert.Contains("HEALTH 330100 - sent", lines);
        Assert.Contains("HEALTH 330106 - sent", lines);
        Assert.Contains("HEALTH 330000 -", lines);
        Assert.Contains($"INSTITUTION 330106 - at {Given.HangzhouHospital} sent", lines);
    }

    [Fact]
    public async Task A_consumer_that_wants_other_events_or_came_later_does_not_cover_it()
    {
        await using var hub = await TestHub.StartAsync(Given.Registration(1));
        await hub.DataAsync(Callers.Health, "{ events(after: \"BEGIN\", consumer: \"pharmacies\", where: {institutionKind: PHARMACY}) { nodes { id } } }");
        await hub.DataAsync(Callers.Health, "{ events(after: \"BEGIN\", consumer: \"ended\", where: {status: [TERMINATED]}) { nodes { id } } }");
        await hub.DataAsync(Callers.Health, "{ events(after: \"BEGIN\", consumer: \"others\", where: {persons: [\"D330106000002\"]}) { nodes { id } } }");
        await hub.DataAsync(Callers.HaikouHealth, "{ events(after: \"BEGIN\", consumer: \"elsewhere\") { nodes { id } } }");
        await hub.SubmitAsync(Given.Points(1));
        await hub.DataAsync(Callers.Health, "{ viewer { audience } }");
        var hearing = hub.HearAsync(Callers.Health, "subscription { statusChanged(consumer: \"later\") { id } }", 1);
        while ((await hub.Store.Consumers.OfClientAsync("test", TestContext.Current.CancellationToken)).All(c => c.Name != "later")) await Task.Yield();

        Assert.All(Lines(await OfAsync(hub, await ChangeAsync(hub))), line => Assert.Equal("-", line.Split(' ')[2]));
        await hub.SubmitAsync(Given.Registration(2), Given.Points(2));
        await hearing;
    }

    [Fact]
    public async Task It_is_for_the_agency_of_the_events_region_those_above_it_and_an_auditor()
    {
        await using var hub = await TestHub.StartAsync(Given.Registration(1), Given.Registration(1, Given.HaikouHospital), Given.Points(1));
        var id = await ChangeAsync(hub);

        var own = await OfAsync(hub, id);
        var nation = await OfAsync(hub, id, Callers.Nation);
        var auditor = (await hub.DataAsync(Callers.Auditor, "query($event: ID!) { coverage(event: $event) { due recipientsWithheld recipients { audience region consumer sentAt overdue } } }", new { @event = id }))["coverage"]!;

        Assert.DoesNotContain(Lines(own), l => l.Contains("4601", StringComparison.Ordinal));
        Assert.Contains(Lines(nation), l => l.StartsWith("HEALTH 460100", StringComparison.Ordinal));
        Assert.Equal((int)nation["due"]!, own["recipients"]!.AsArray().Count + (int)own["recipientsWithheld"]!);
        Assert.Equal(((int)nation["due"]!, 0), ((int)auditor["due"]!, (int)auditor["recipientsWithheld"]!));
        Assert.Null((await hub.DataAsync(Callers.HaikouAgency, Asked, new { @event = id }))["coverage"]);
        Assert.Null((await hub.DataAsync(Callers.Agency, Asked, new { @event = "V0" }))["coverage"]);
        Assert.Equal("NOT_SHARED", (string?)(await hub.ErrorAsync(Callers.Health, Asked, new { @event = id }))["extensions"]!["code"]);
        Assert.Equal("NOT_SHARED", (string?)(await hub.ErrorAsync(Callers.Auditor, Asked, new { @event = id }))["extensions"]!["code"]);
    }

    [Theory]
    [InlineData(EventKind.NoticeCopied, Audience.Institution, "330106", "2025-06-05", "zhejiang/33")]
    [InlineData(EventKind.NoticeCopied, Audience.Institution, "140105", "2025-06-05", "shanxi/40")]
    [InlineData(EventKind.LicenceLost, Audience.Insurance, "330106", "2025-06-16", "zhejiang/19")]
    public void A_day_by_which_it_is_to_be_acknowledged_comes_from_the_article_that_names_one(EventKind kind, Audience audience, string region, string day, string article)
    {
        // Midnight in Shanghai: the 2nd, a public holiday, is over; the first working day that counts is the 3rd.
        var due = TellingDeadlines.Of(Repository.Law, kind, audience, RegionCode.Parse(region), new DateTimeOffset(2025, 6, 2, 4, 0, 0, TimeSpan.Zero))!.Value;
        Assert.Equal((Given.Day(day), article), (due.Day, due.Article.ToString()));
        var recipient = new Recipient(audience, RegionCode.Parse(region)) { Deadline = due };
        Assert.Equal((false, true), (recipient.IsOverdue(due.Day), recipient.IsOverdue(due.Day.AddDays(1))));
        Assert.False((recipient with { AcknowledgedAt = DateTimeOffset.UnixEpoch }).IsOverdue(due.Day.AddDays(1)));
    }

    [Theory]
    [InlineData(EventKind.NoticeCopied, Audience.Institution, "460105")]
    [InlineData(EventKind.LicenceLost, Audience.Insurance, "140105")]
    [InlineData(EventKind.StatusChanged, Audience.Health, "330106")]
    public void Where_no_article_names_a_day_there_is_none(EventKind kind, Audience audience, string region) =>
        Assert.Null(TellingDeadlines.Of(Repository.Law, kind, audience, RegionCode.Parse(region), new DateTimeOffset(2025, 6, 2, 4, 0, 0, TimeSpan.Zero)));

    private static Caller Province(Audience audience) => Callers.Of(audience, "330000", Purpose.IndustryFollowUp);

    private static async Task<string> ChangeAsync(TestHub hub) =>
        (await hub.Store.Events.ReadAsync(0, new EventSelection { Scope = Scope.Everything, Kinds = [EventKind.StatusChanged] }, 10, TestContext.Current.CancellationToken))[0].Id;

    private static async Task<JsonNode> OfAsync(TestHub hub, string id, Caller? caller = null) => (await hub.DataAsync(caller ?? Callers.Agency, Asked, new { @event = id }))["coverage"]!;

    private static List<string> Lines(JsonNode coverage) =>
        [.. coverage["recipients"]!.AsArray().Select(r => $"{r!["audience"]} {r["region"]} {r["consumer"] ?? "-"}{(r["institution"] is { } at ? $" at {at}" : "")}{(r["sentAt"] is null ? "" : " sent")}{(r["acknowledgedAt"] is null ? "" : " acknowledged")}")];
}
