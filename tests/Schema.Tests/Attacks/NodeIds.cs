using System.Text.Json.Nodes;
using Hub.Domain;

namespace Hub.Schema.Tests;

/// <summary>The ids of the planted records, one of each type of node, as the agency of the place has them.</summary>
internal static class NodeIds
{
    /// <summary>One of each type.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> OfAsync(HubSchema hub, AttackedView view) =>
        (await NodesAsync(hub, new Planted(view.Plot))).GroupBy(node => node.Type, node => node.Id).ToDictionary(of => of.Key, of => of.First());

    /// <summary>All that name something of this person.</summary>
    public static async Task<IReadOnlyList<string>> AllAsync(HubSchema hub, Planted of) =>
        [.. (await NodesAsync(hub, of)).Where(node => node.Type is not "Rulebook").Select(node => node.Id).Distinct()];

    private static async Task<IReadOnlyList<(string Type, string Id)>> NodesAsync(HubSchema hub, Planted of)
    {
        var agency = Callers.Of(Audience.Insurance, of.Plot.Agency, Purpose.FundSupervision) with { Body = InsuranceBody.Agency };
        var answer = JsonNode.Parse(await AttackedWorld.AskAsync(hub, agency, $$"""
            { practitioner(code: "{{of.Person}}") { __typename id registrations { __typename id } entries { __typename id } objections { __typename id } repairs { __typename id }
                restorations { __typename id } duties { __typename id } sanctions { nodes { __typename id } } } deadlines(first: 500) { nodes { __typename id practitioner { codes } } } rulebook(region: "460000") { __typename id } }
            """))!;
        return [.. Nodes(answer["data"]!).Where(node => IsOf(node, of)).Select(node => ((string)node["__typename"]!, (string)node["id"]!))];
    }

    private static bool IsOf(JsonObject node, Planted of) => node["practitioner"] is not { } person || person["codes"]!.AsArray().Any(code => (string?)code == of.Person.Value);

    private static IEnumerable<JsonObject> Nodes(JsonNode node) => node switch
    {
        JsonArray list => list.OfType<JsonNode>().SelectMany(Nodes),
        JsonObject one => one.Select(field => field.Value).OfType<JsonNode>().SelectMany(Nodes).Concat(one.ContainsKey("id") ? [one] : []),
        _ => [],
    };
}
