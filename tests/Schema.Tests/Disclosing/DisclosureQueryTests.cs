using System.Text.Json.Nodes;
using Hub.Domain;
using Hub.Store;

namespace Hub.Schema.Tests;

public sealed class DisclosureQueryTests
{
    private const string Mine = "{ disclosures { nodes { id audience region subject purpose operation fields withheld } pageInfo { hasNextPage hasPreviousPage } } }";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_person_sees_who_looked_at_him_and_nothing_of_others()
    {
        await using var hub = await TestHub.StartAsync(Given.Registration(1), Given.Registration(2));
        await hub.DataAsync(Callers.Agency, $$"""query One { practitioner(code: "{{Given.Code(1)}}") { name } }""");
        await hub.DataAsync(Callers.Hospital, "query Staff { practitioners { nodes { codes } } }");
        var (first, second) = (await NodesAsync(hub, Callers.Person(1), Mine), await NodesAsync(hub, Callers.Person(2), Mine));
        Assert.Equal(["INSTITUTION 330106 test FUND_SUPERVISION Staff Practitioner.codes", "INSURANCE 330100 test FUND_SUPERVISION One Practitioner.name"], first.Select(Line));
        // His own look comes into the list with the next one.
        Assert.Equal(["INSTITUTION 330106 test FUND_SUPERVISION Staff Practitioner.codes"], second.Select(Line));
        Assert.StartsWith("PRACTITIONER 330106 test SELF_ACCESS", Line((await NodesAsync(hub, Callers.Person(2), Mine))[0]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_s_code_and_one_that_nobody_has_look_alike_to_a_person()
    {
        await using var hub = await TestHub.StartAsync(Given.Registration(1), Given.Registration(2));
        await hub.DataAsync(Callers.Agency, "{ practitioners { nodes { name } } }");
        var anothers = await hub.ErrorAsync(Callers.Person(1), Of(Given.Code(2)));
        Assert.Equal("WITHHELD", anothers["extensions"]!["code"]!.GetValue<string>());
        Assert.Equal(anothers.ToJsonString(), (await hub.ErrorAsync(Callers.Person(1), Of(Given.Code(999999)))).ToJsonString());
        Assert.Single(await NodesAsync(hub, Callers.Person(1), Of(Given.Code(1))));
    }

    [Fact]
    public async Task An_auditor_sees_all_or_of_one_and_never_of_whom()
    {
        await using var hub = await TestHub.StartAsync(Given.Registration(1), Given.Registration(2));
        await hub.DataAsync(Callers.Agency, $$"""query One { practitioner(code: "{{Given.Code(1)}}") { name } }""");
        await hub.DataAsync(Callers.Person(2) with { Subject = $"{Given.Code(2)}" }, $$"""{ practitioner(code: "{{Given.Code(2)}}") { name } }""");
        var all = await NodesAsync(hub, Callers.Auditor, Mine);
        Assert.Equal(["PRACTITIONER 330106 本人 SELF_ACCESS  Practitioner.name", "INSURANCE 330100 test FUND_SUPERVISION One Practitioner.name"], all.Select(Line));
        Assert.Equal(["INSURANCE 330100 test FUND_SUPERVISION One Practitioner.name"], (await NodesAsync(hub, Callers.Auditor, Of(Given.Code(1)))).Select(Line));
        Assert.Empty(await NodesAsync(hub, Callers.Auditor, Of(Given.Code(999999))));
        // Looking at one person's is itself on record, and the person sees it.
        Assert.StartsWith("AUDITOR 000000 test AUDIT", Line((await NodesAsync(hub, Callers.Person(1), Mine))[0]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_disclosure_is_fetched_again_by_its_id_by_whoever_has_it_in_his_list()
    {
        await using var hub = await TestHub.StartAsync(Given.Registration(1), Given.Registration(2));
        await hub.DataAsync(Callers.Agency, "{ practitioners { nodes { name } } }");
        var mine = (await NodesAsync(hub, Callers.Person(1), Mine))[0];
        Assert.Equal(Line(mine), Line((await RefetchedAsync(hub, Callers.Person(1), mine))!));
        Assert.Null(await RefetchedAsync(hub, Callers.Person(2), mine));
        Assert.Null(await RefetchedAsync(hub, Callers.Agency, mine));
        Assert.NotNull(await RefetchedAsync(hub, Callers.Auditor, mine));
        Assert.Null(await RefetchedAsync(hub, Callers.Person(1), (await NodesAsync(hub, Callers.Auditor, Mine))[0]));
    }

    [Fact]
    public async Task What_ENFORCEMENT_looked_at_is_told_to_the_person_when_its_delay_is_over_and_nothing_shows_before()
    {
        await using var hub = await TestHub.StartAsync(Given.Registration(1));
        var file = (await hub.Store.Reads.People.ByCodesAsync([Given.Code(1)], Scope.Everything, Cancel))[0]!.Id;
        foreach (var days in (int[])[91, 89, 1]) await hub.Store.Audit.WriteAsync(Look(file, Audience.Enforcement, days), Cancel);
        await hub.Store.Audit.WriteAsync(Look(file, Audience.Drug, 95), Cancel);
        var page = (await hub.DataAsync(Callers.Person(1), "{ disclosures(first: 2) { nodes { operation } pageInfo { hasNextPage hasPreviousPage } } }"))["disclosures"]!;
        Assert.Equal("""{"nodes":[{"operation":"Look91"},{"operation":"Look95"}],"pageInfo":{"hasNextPage":false,"hasPreviousPage":false}}""", page.ToJsonString());
        var all = await NodesAsync(hub, Callers.Auditor, Of(Given.Code(1)));
        Assert.Equal(["Look1", "Look89", "Look91", "Look95"], all.Select(d => d["operation"]?.GetValue<string>()).Where(name => name is not null));
        var hidden = all.Single(d => d["operation"]?.GetValue<string>() == "Look89");
        Assert.Null(await RefetchedAsync(hub, Callers.Person(1), hidden));
    }

    [Fact]
    public async Task The_list_goes_on_behind_its_cursor()
    {
        await using var hub = await TestHub.StartAsync(Given.Registration(1));
        foreach (var name in (string[])["A", "B", "C"]) await hub.DataAsync(Callers.Agency, $$"""query {{name}} { practitioners { nodes { name } } }""");
        var first = (await hub.DataAsync(Callers.Auditor, "{ disclosures(first: 2) { edges { node { operation } } pageInfo { endCursor hasNextPage } } }"))["disclosures"]!;
        Assert.Equal("""[{"node":{"operation":"C"}},{"node":{"operation":"B"}}]""", first["edges"]!.ToJsonString());
        var rest = await hub.DataAsync(Callers.Auditor, $$"""{ disclosures(after: "{{first["pageInfo"]!["endCursor"]}}") { nodes { operation } pageInfo { hasNextPage } } }""");
        Assert.Equal("""{"nodes":[{"operation":"A"}],"pageInfo":{"hasNextPage":false}}""", rest["disclosures"]!.ToJsonString());
    }

    private static Disclosure Look(string file, Audience audience, int daysAgo) => new()
    {
        At = DateTimeOffset.UtcNow.AddDays(-daysAgo), Client = "somebody", Audience = audience, Region = RegionCode.Parse("330100"), Purpose = Purpose.CaseTransfer, Operation = $"Look{daysAgo}",
        Given = [new DisclosedFields([file], ["Practitioner.name"], [])],
    };

    private static string Of(PersonCode person) => Mine.Replace("disclosures", $"disclosures(person: \"{person}\")", StringComparison.Ordinal);

    private static async Task<IReadOnlyList<JsonNode>> NodesAsync(TestHub hub, Caller caller, string ask) =>
        [.. (await hub.DataAsync(caller, ask))["disclosures"]!["nodes"]!.AsArray().Select(node => node!)];

    private static async Task<JsonNode?> RefetchedAsync(TestHub hub, Caller caller, JsonNode disclosure)
    {
        var ask = caller.Audience is Audience.Practitioner or Audience.Auditor
            ? "query($id: ID!) { node(id: $id) { id ... on Disclosure { audience region subject purpose operation fields withheld } } }"
            : "query($id: ID!) { node(id: $id) { id } }";
        return (await hub.DataAsync(caller, ask, new { id = disclosure["id"]!.GetValue<string>() }))["node"];
    }

    private static string Line(JsonNode disclosure) => string.Join(' ',
        [.. Told.Select(name => disclosure[name]?.GetValue<string>()), string.Join(' ', disclosure["fields"]!.AsArray().Select(f => f!.GetValue<string>()))]);

    private static readonly string[] Told = ["audience", "region", "subject", "purpose", "operation"];
}
