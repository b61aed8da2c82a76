using System.Text.Json.Nodes;
using Hub.Domain;
using Hub.Store;

namespace Hub.Schema.Tests;

public sealed class DisclosingTests
{
    [Fact]
    public async Task An_answer_leaves_one_record_of_whose_fields_it_gave()
    {
        await using var hub = await TestHub.StartAsync(Given.Registration(1), Given.Registration(2), Given.Points(1));
        await hub.DataAsync(Callers.Agency, """
            query Staff { practitioners { totalCount edges { cursor node { ...Who points { byRegion { total } } } } pageInfo { hasNextPage } } }
            fragment Who on Practitioner { again: id name registrations { institution { name region } } sanctions { totalCount nodes { article { gist } } } }
            """);
        var record = Assert.Single(await hub.RecordsAsync());
        Assert.Equal("ANSWER Staff test INSURANCE 330100 FUND_SUPERVISION", Head(record));
        // Of both the same is asked; only of the one who was scored is there something of regions and sanctions.
        Assert.Equal(
            [
                ("人员1", "PointAccount.byRegion Practitioner.id Practitioner.name Practitioner.points Practitioner.registrations Practitioner.sanctions PractitionerEdge.cursor PractitionerEdge.node RegionPoints.total Registration.institution Sanction.article SanctionConnection.nodes SanctionConnection.totalCount", ""),
                ("人员2", "PointAccount.byRegion Practitioner.id Practitioner.name Practitioner.points Practitioner.registrations Practitioner.sanctions PractitionerEdge.cursor PractitionerEdge.node Registration.institution SanctionConnection.nodes SanctionConnection.totalCount", ""),
            ],
            (await GivenAsync(hub, record)).OrderBy(g => g.Persons, StringComparer.Ordinal));
    }

    [Fact]
    public async Task Persons_of_whom_the_same_is_given_stand_together()
    {
        await using var hub = await TestHub.StartAsync([.. Enumerable.Range(1, 5).Select(n => Given.Registration(n))]);
        await hub.DataAsync(Callers.Agency, "{ practitioners { nodes { name } } }");
        var group = Assert.Single(Assert.Single(await hub.RecordsAsync())["given"]!.AsArray())!;
        Assert.Equal(5, group["persons"]!.AsArray().Count);
    }

    [Fact]
    public async Task What_is_withheld_is_on_record_too()
    {
        await using var hub = await TestHub.StartAsync(Given.Registration(1), Given.Registration(1, Given.HaikouHospital, "2025-04-07"), Given.Points(1, Given.HaikouHospital));
        var answer = await hub.AskAsync(Callers.Agency, $$"""{ practitioner(code: "{{Given.Code(1)}}") { standing { sanctions { status documentNumber entries { reason } } } } }""");
        Assert.Equal("WITHHELD", answer["errors"]![0]!["extensions"]!["code"]!.GetValue<string>());
        var (_, fields, withheld) = Assert.Single(await GivenAsync(hub, Assert.Single(await hub.RecordsAsync())));
        Assert.NotEqual("", withheld);
        Assert.Empty(withheld.Split(' ').Intersect(fields.Split(' ')));
    }

    [Theory]
    [InlineData("{ rulebooks { id articles { gist } } viewer { audience fields { field } } }")]
    [InlineData("{ institutions { nodes { code name ratio { related } agreements { state } } totalCount } }")]
    [InlineData("{ practitioner(code: \"D330106999999\") { name } node(id: \"F0\") { id } }")]
    [InlineData("{ practitioners(where: { name: \"nobody\" }) { totalCount nodes { name } } }")]
    public async Task What_gives_nothing_of_a_person_leaves_no_record(string ask)
    {
        await using var hub = await TestHub.StartAsync(Given.Registration(1));
        await hub.DataAsync(Callers.Agency, ask);
        Assert.Empty(await hub.RecordsAsync());
    }

    [Fact]
    public async Task A_delivered_event_is_on_record_with_its_place()
    {
        await using var hub = await TestHub.StartAsync(Given.Registration(1), Given.Points(1));
        var heard = await hub.HearAsync(Callers.Health, "subscription Changes { statusChanged(after: \"BEGIN\") { kind practitioner { codes } } }", 1);
        Assert.Null(heard[0]["errors"]);
        var record = Assert.Single(await hub.RecordsAsync());
        Assert.Equal("DELIVERY Changes test HEALTH 330100 INDUSTRY_FOLLOW_UP", Head(record));
        Assert.True(record["event"]!.GetValue<long>() > 0);
        Assert.Equal([("人员1", "Practitioner.codes StatusChanged.kind StatusChanged.practitioner", "")], await GivenAsync(hub, record));
    }

    [Fact]
    public async Task A_platform_s_look_ups_are_counted_and_not_by_person()
    {
        await using var hub = await TestHub.StartAsync(Given.Registration(1), Given.Registration(2));
        await hub.DataAsync(Callers.Platform, $$"""query Show { publicStatus(codes: ["{{Given.Code(1)}}", "{{Given.Code(2)}}", "D330106999999"]) { name status } }""");
        JsonNode record;
        while ((await hub.RecordsAsync()) is var records && records.Count == 0) await Task.Delay(100, TestContext.Current.CancellationToken);
        record = Assert.Single(await hub.RecordsAsync());
        Assert.Equal("LOOKUPS Show test PLATFORM 330000 PATIENT_NOTICE", Head(record));
        Assert.Equal((1, 2), (record["answers"]!.GetValue<int>(), record["persons"]!.GetValue<int>()));
    }

    [Fact]
    public async Task A_name_that_nobody_has_is_counted_as_a_look_up_of_nobody()
    {
        await using var hub = await TestHub.StartAsync(Given.Registration(1));
        await hub.DataAsync(Callers.Platform, $$"""query Try { publicStatusByName(name: "无人", institution: "{{Given.HangzhouHospital}}") { name } }""");
        IReadOnlyList<JsonNode> records;
        while ((records = [.. await hub.RecordsAsync()]).Count == 0) await Task.Delay(100, TestContext.Current.CancellationToken);
        var record = Assert.Single(records);
        Assert.Equal("LOOKUPS Try test PLATFORM 330000 PATIENT_NOTICE", Head(record));
        Assert.Equal((1, 0), (record["answers"]!.GetValue<int>(), record["persons"]!.GetValue<int>()));
    }

    [Fact]
    public async Task What_an_institution_looks_up_of_the_public_status_is_on_record()
    {
        await using var hub = await TestHub.StartAsync(Given.Registration(1));
        await hub.DataAsync(Callers.Hospital, $$"""{ publicStatus(codes: ["{{Given.Code(1)}}"]) { known } }""");
        Assert.Equal([("人员1", "PublicStatus.known", "")], await GivenAsync(hub, Assert.Single(await hub.RecordsAsync())));
    }

    [Fact]
    public async Task A_simulation_tells_of_whom_it_is_about_and_of_a_first_registration_nobody()
    {
        await using var hub = await TestHub.StartAsync(Given.Registration(1, Given.HaikouHospital), Given.Points(1, Given.HaikouHospital));
        const string Ask = "mutation($entry: EntryInput!) { simulate(entry: $entry) { refusals { code } after { status explanation { text } } } }";
        await hub.DataAsync(Callers.HaikouAgency, Ask, new { entry = Sent.Of("points") });
        Assert.Equal([("人员1", "ExplanationStep.text Simulation.after Simulation.refusals Standing.explanation Standing.status", "")], await GivenAsync(hub, Assert.Single(await hub.RecordsAsync())));
        await hub.AskAsync(Callers.HaikouAgency, Ask, new { entry = Sent.Of("registration", $$"""{"person": "{{Given.Code(2)}}", "name": "人员2", "idNumber": "{{Given.IdNumber(2)}}"}""") });
        Assert.Single(await hub.RecordsAsync());
    }

    [Fact]
    public async Task What_cannot_be_put_on_record_is_not_given_out()
    {
        await using var hub = await TestHub.StartAsync(Given.Registration(1));
        await hub.WreckAsync("ALTER TABLE audit_records RENAME TO audit_records_gone");
        var refused = await hub.AskAsync(Callers.Agency, "{ practitioners { nodes { name } } }");
        Assert.Equal("AUDIT_UNAVAILABLE", refused["errors"]![0]!["extensions"]!["code"]!.GetValue<string>());
        Assert.Null(refused["data"]);
        await hub.DataAsync(Callers.Agency, "{ rulebooks { id } }");
        var heard = await hub.HearAsync(Callers.Agency, "subscription { events(after: \"BEGIN\") { kind } }", 2);
        Assert.Equal("AUDIT_UNAVAILABLE", Assert.Single(heard)["errors"]![0]!["extensions"]!["code"]!.GetValue<string>());
    }

    private static readonly string[] HeadFields = ["kind", "operation", "client", "audience", "region", "purpose"];

    private static string Head(JsonNode record) => string.Join(' ', HeadFields.Select(name => record[name]?.GetValue<string>()));

    /// <summary>Each group of a record, with the persons' names.</summary>
    private static async Task<List<(string Persons, string Fields, string Withheld)>> GivenAsync(TestHub hub, JsonNode record)
    {
        var groups = new List<(string, string, string)>();
        foreach (var group in record["given"]!.AsArray())
        {
            var files = await hub.Store.Reads.People.ByIdsAsync([.. Texts(group!["persons"]!)], Scope.Everything, TestContext.Current.CancellationToken);
            groups.Add((string.Join(' ', files.Select(f => f!.Name)), string.Join(' ', Texts(group["fields"]!)), string.Join(' ', Texts(group["withheld"]!))));
        }

        return groups;
    }

    private static IEnumerable<string> Texts(JsonNode list) => list.AsArray().Select(text => text!.GetValue<string>());
}
