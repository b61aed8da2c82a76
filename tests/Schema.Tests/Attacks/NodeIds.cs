using System.Text.Json.Nodes;
using Hub.Domain;

namespace Hub.Schema.Tests;

/// <summary>The ids of the planted records, one of each type of node, as the agency of the place has them.</summary>
internal static class NodeIds
{
    public static async Task<IReadOnlyDictionary<string, string>> OfAsync(HubSchema hub, AttackedView view)
    {
        var agency = Callers.Of(Audience.Insurance, view.Plot.Agency, Purpose.FundSupervision) with { Body = InsuranceBody.Agency };
        var answer = JsonNode.Parse(await AttackedWorld.AskAsync(hub, agency, $$"""
            { practitioner(code: "{{new Planted(view.Plot).Person}}") { __typename id registrations { __typename id } entries { __typename id } objections { __typename id } repairs { __typename id }
                restorations { __typename id } duties { __typename id } sanctions { nodes { __typename id } } } deadlines { nodes { __typename id } } rulebook(region: "460000") { __typename id } }
            """))!;
        return Nodes(answer["data"]!).GroupBy(node => (string)node["__typename"]!, node => (string)node["id"]!).ToDictionary(of => of.Key, of => of.First());
    }

    private static IEnumerable<JsonObject> Nodes(JsonNode node) => node switch
    {
        JsonArray list => list.OfType<JsonNode>().SelectMany(Nodes),
        JsonObject one => one.Select(field => field.Value).OfType<JsonNode>().SelectMany(Nodes).Concat(one.ContainsKey("id") ? [one] : []),
        _ => [],
    };
}
