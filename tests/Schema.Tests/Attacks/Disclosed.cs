using System.Text.Json.Nodes;
using GraphQL.TypeSystem;

namespace Hub.Schema.Tests;

/// <summary>What a caller is told of the contract itself: by introspection, by name, as text and as the list of its own fields.</summary>
internal static class Disclosed
{
    private const string Types = """
        kind: __typename name fields(includeDeprecated: true) { name args(includeDeprecated: true) { name } } inputFields(includeDeprecated: true) { name } enumValues(includeDeprecated: true) { name } possibleTypes { name } interfaces { name }
        """;

    public static async Task HoldsAsync(HubSchema hub, AttackSuite suite)
    {
        foreach (var view in suite.Views)
        {
            var whole = await AskAsync(hub, view, $"{{ __schema {{ types {{ {Types} }} directives {{ name }} }} }}");
            var shown = whole["__schema"]!["types"]!.AsArray().Where(type => !((string)type!["name"]!).StartsWith("__", StringComparison.Ordinal)).SelectMany(type => Said(type!)).ToHashSet();
            Assert.Equal([], shown.Except(Coordinates(view.Visible)));
            Assert.Equal([], Coordinates(GraphQLSchema.Parse(SchemaPrinter.Print(hub.ViewFor(view.Caller).Schema))).Except(Coordinates(view.Visible)));
            foreach (var type in suite.Contract.Types.Where(type => !type.IsIntrospection))
            {
                var named = (await AskAsync(hub, view, $"{{ __type(name: \"{type.Name}\") {{ {Types} }} }}"))["__type"];
                if (view.Visible.Type(type.Name) is null) Assert.Null(named);
                else Assert.Equal([], Said(named!).Except(Coordinates(view.Visible)));
            }

            if (view.Visible.Type("Viewer") is null) continue;
            var own = await AskAsync(hub, view, "{ viewer { fields { type field } } }");
            Assert.Equal([], own["viewer"]!["fields"]!.AsArray().Select(one => $"{one!["type"]}.{one["field"]}").Except(Coordinates(view.Visible)));
        }
    }

    private static async Task<JsonNode> AskAsync(HubSchema hub, AttackedView view, string document) => JsonNode.Parse(await AttackedWorld.AskAsync(hub, view.Caller, document))!["data"]!;

    private static IEnumerable<string> Said(JsonNode type)
    {
        var name = (string)type["name"]!;
        IEnumerable<string> Names(JsonNode? list) => (list as JsonArray ?? []).Select(one => (string)one!["name"]!);
        return
        [
            name, .. Names(type["fields"]).Concat(Names(type["inputFields"])).Concat(Names(type["enumValues"])).Select(member => $"{name}.{member}"),
            .. (type["fields"] as JsonArray ?? []).SelectMany(field => Names(field!["args"]).Select(argument => $"{name}.{field["name"]}({argument}:)")),
            .. Names(type["possibleTypes"]).Concat(Names(type["interfaces"])),
        ];
    }

    /// <summary>Every name that the schema has, each with what it belongs to.</summary>
    private static HashSet<string> Coordinates(GraphQLSchema schema) =>
    [
        .. schema.Types.SelectMany(IEnumerable<string> (type) =>
        [
            type.Name,
            .. type switch
            {
                CompositeType composite => composite.Fields.SelectMany(field => field.Arguments.Select(argument => $"{type.Name}.{field.Name}({argument.Name}:)").Prepend($"{type.Name}.{field.Name}")),
                InputObjectType input => input.Fields.Select(field => $"{type.Name}.{field.Name}"),
                EnumType names => names.Values.Select(value => $"{type.Name}.{value.Name}"),
                _ => [],
            },
        ]),
    ];
}
