using GraphQL.Language;
using GraphQL.TypeSystem;

namespace Hub.EndToEnd;

/// <summary>A schema as one line a member, so that what was read from SDL and what introspection told can be compared.</summary>
internal static class SchemaLines
{
    /// <summary>Asks for all that the lines say.</summary>
    public const string Introspection = """
        { __schema { queryType { name } mutationType { name } subscriptionType { name }
            directives { name isRepeatable locations args(includeDeprecated: true) { ...value } }
            types { kind name interfaces { name } possibleTypes { name } enumValues(includeDeprecated: true) { name isDeprecated }
              fields(includeDeprecated: true) { name isDeprecated type { ...type } args(includeDeprecated: true) { ...value } }
              inputFields(includeDeprecated: true) { ...value } } } }
        fragment value on __InputValue { name defaultValue isDeprecated type { ...type } }
        fragment type on __Type { name kind ofType { name kind ofType { name kind ofType { name kind ofType { name kind } } } } }
        """;

    private static readonly string[] Roots = ["queryType", "mutationType", "subscriptionType"];

    public static IReadOnlyList<string> Of(GraphQLSchema schema) => Ordered(
        schema.Types.Where(type => !type.IsIntrospection).SelectMany(Members)
            .Concat(schema.Directives.Select(d => $"@{d.Name}({Of(d.Arguments)}) {d.IsRepeatable} {string.Join('|', d.Locations.Select(l => l.Name()).Order(StringComparer.Ordinal))}"))
            .Append($"{schema.Query}/{schema.Mutation}/{schema.Subscription}"));

    public static IReadOnlyList<string> Of(JsonElement introspected) => Ordered(
        Items(introspected, "types").Where(type => !Text(type, "name").StartsWith("__", StringComparison.Ordinal)).SelectMany(Members)
            .Concat(Items(introspected, "directives").Select(d => $"@{Text(d, "name")}({Values(d, "args")}) {d.GetProperty("isRepeatable")} {string.Join('|', d.GetProperty("locations").EnumerateArray().Select(l => l.GetString()!).Order(StringComparer.Ordinal))}"))
            .Append(string.Join('/', Roots.Select(root => introspected.GetProperty(root) is { ValueKind: JsonValueKind.Object } type ? Text(type, "name") : ""))));

    private static IEnumerable<string> Members(NamedType type) =>
        (type switch
        {
            CompositeType composite and not UnionType => composite.Fields.Select(f => $"{f.Name}({Of(f.Arguments)}): {f.Type} {f.DeprecationReason is not null}"),
            InputObjectType input => input.Fields.Select(Of),
            EnumType options => options.Values.Select(v => $"{v.Name} {v.DeprecationReason is not null}"),
            _ => [],
        }).Select(member => $"{type}.{member}").Append($"{type} {Kind(type)} {Names((type as CompositeType)?.Interfaces)} {Names((type as UnionType)?.Members)}");

    private static IEnumerable<string> Members(JsonElement type) =>
        Items(type, "fields").Select(f => $"{Text(f, "name")}({Values(f, "args")}): {Type(f.GetProperty("type"))} {f.GetProperty("isDeprecated")}")
            .Concat(Items(type, "inputFields").Select(Value))
            .Concat(Items(type, "enumValues").Select(v => $"{Text(v, "name")} {v.GetProperty("isDeprecated")}"))
            .Select(member => $"{Text(type, "name")}.{member}")
            .Append($"{Text(type, "name")} {Text(type, "kind")} {Names(type, "interfaces")} {(Text(type, "kind") == "UNION" ? Names(type, "possibleTypes") : "")}");

    private static string Of(IEnumerable<InputValueDefinition> values) => string.Join(", ", values.Select(Of));

    private static string Of(InputValueDefinition value) => $"{value.Name}: {value.Type} = {(value.HasDefault ? Printer.Print(value.DefaultLiteral!) : "")} {value.DeprecationReason is not null}";

    private static string Values(JsonElement owner, string name) => string.Join(", ", Items(owner, name).Select(Value));

    private static string Value(JsonElement value) => $"{Text(value, "name")}: {Type(value.GetProperty("type"))} = {value.GetProperty("defaultValue").GetString()} {value.GetProperty("isDeprecated")}";

    private static string Type(JsonElement type) => Text(type, "kind") switch
    {
        "NON_NULL" => Type(type.GetProperty("ofType")) + "!",
        "LIST" => $"[{Type(type.GetProperty("ofType"))}]",
        _ => Text(type, "name"),
    };

    private static string Kind(NamedType type) => type switch
    {
        ObjectType => "OBJECT",
        InterfaceType => "INTERFACE",
        UnionType => "UNION",
        EnumType => "ENUM",
        InputObjectType => "INPUT_OBJECT",
        _ => "SCALAR",
    };

    private static string Names(IEnumerable<NamedType>? types) => string.Join(' ', (types ?? []).Select(t => t.Name).Order(StringComparer.Ordinal));

    private static string Names(JsonElement owner, string name) => string.Join(' ', Items(owner, name).Select(t => Text(t, "name")).Order(StringComparer.Ordinal));

    private static JsonElement.ArrayEnumerator Items(JsonElement owner, string name) => owner.GetProperty(name) is { ValueKind: JsonValueKind.Array } items ? items.EnumerateArray() : default;

    private static string Text(JsonElement owner, string name) => owner.GetProperty(name).GetString()!;

    private static List<string> Ordered(IEnumerable<string> lines) => [.. lines.Order(StringComparer.Ordinal)];
}
