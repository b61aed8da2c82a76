using Hub.Domain;

namespace Hub.Schema.Tests;

public sealed class NodeTests
{
    private const string Ids = """
        { practitioner(code: "D330106000001") { id registrations { id } sanctions { nodes { id } } entries { id } } rulebook(region: "330000") { id } }
        """;

    [Fact]
    public async Task Every_record_is_found_again_by_its_id_and_no_two_ids_are_alike()
    {
        await using var hub = await TestHub.StartAsync(Given.Registration(1), Given.Points(1));
        var ids = await IdsAsync(hub);
        Assert.Equal(ids.Count, ids.Select(i => i.Id).Distinct().Count());
        foreach (var (type, id) in ids)
        {
            var node = (await NodeAsync(hub, Callers.Agency, id))["node"];
            Assert.Equal((type, id), ((string?)node!["__typename"], (string?)node["id"]));
        }
    }

    [Fact]
    public async Task Whoever_is_out_of_reach_and_whoever_is_unknown_look_alike_by_id()
    {
        await using var hub = await TestHub.StartAsync(Given.Registration(1), Given.Points(1));
        foreach (var (_, id) in (await IdsAsync(hub)).Where(i => i.Type != "Rulebook"))
        {
            foreach (var caller in (Caller?[])[Callers.HaikouAgency, Callers.Drug, Callers.Person(2), Callers.Platform, Callers.Approval, Callers.Auditor, null])
            {
                Assert.Null((await NodeAsync(hub, caller, id))["node"]);
            }
        }

        foreach (var unknown in (string[])["", "F", "E", "RE", "T", "nowhere", "浙江"]) Assert.Null((await NodeAsync(hub, Callers.Agency, unknown))["node"]);
    }

    [Fact]
    public async Task A_sanction_that_is_not_delivered_yet_cannot_be_had_by_its_id()
    {
        await using var hub = await TestHub.StartAsync(Given.Registration(1), Given.Points(1, delivered: false));
        var id = (await IdsAsync(hub)).Single(i => i.Type == "Sanction").Id;
        Assert.NotNull((await NodeAsync(hub, Callers.Hospital, id))["node"]);
        Assert.Null((await NodeAsync(hub, Callers.Health, id))["node"]);
    }

    [Fact]
    public async Task An_entry_elsewhere_stays_withheld_by_its_id_although_its_person_is_within_reach()
    {
        await using var hub = await TestHub.StartAsync(Given.Registration(1), Given.Registration(1, Given.HaikouHospital), Given.Points(1, Given.HaikouHospital));
        var id = (string?)(await hub.DataAsync(Callers.Agency, """{ practitioner(code: "D330106000001") { points { entries { id } } } }"""))["practitioner"]!["points"]!["entries"]![0]!["id"];
        Assert.Null((await NodeAsync(hub, Callers.Health, id!))["node"]);
        Assert.NotNull((await NodeAsync(hub, Callers.Agency, id!))["node"]);
    }

    private static async Task<List<(string Type, string Id)>> IdsAsync(TestHub hub)
    {
        var data = await hub.DataAsync(Callers.Agency, Ids);
        var person = data["practitioner"]!;
        return
        [
            ("Practitioner", (string)person["id"]!),
            .. person["registrations"]!.AsArray().Select(r => ("Registration", (string)r!["id"]!)),
            .. person["sanctions"]!["nodes"]!.AsArray().Select(s => ("Sanction", (string)s!["id"]!)),
            .. person["entries"]!.AsArray().Select(e => ("Entry", (string)e!["id"]!)),
            ("Rulebook", (string)data["rulebook"]!["id"]!),
        ];
    }

    private static async Task<System.Text.Json.Nodes.JsonNode> NodeAsync(TestHub hub, Caller? caller, string id) =>
        await hub.DataAsync(caller, "query($id: ID!) { node(id: $id) { __typename id } }", new { id });
}
