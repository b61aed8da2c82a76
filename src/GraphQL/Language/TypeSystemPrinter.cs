using static GraphQL.Language.Printer.Words;

namespace GraphQL.Language;

/// <summary>Writes type system definitions and extensions (section 3).</summary>
internal static class TypeSystemPrinter
{
    public static string Print(Node node) => node switch
    {
        SchemaDefinition schema => Join(
            Start(schema, schema.IsExtension) + "schema" + Directives(schema.Directives), Block(schema.OperationTypes.Select(Printer.Print))),
        RootOperationTypeDefinition root => $"{root.Operation.ToString().ToLowerInvariant()}: {root.Type.Name}",
        ScalarTypeDefinition type => Head("scalar", type),
        ObjectTypeDefinition type => Join(Head("type", type, type.Interfaces), Block(type.Fields.Select(Printer.Print))),
        InterfaceTypeDefinition type => Join(Head("interface", type, type.Interfaces), Block(type.Fields.Select(Printer.Print))),
        UnionTypeDefinition type => Join(Head("union", type), type.Members.Count == 0 ? "" : "= " + string.Join(" | ", type.Members)),
        EnumTypeDefinition type => Join(Head("enum", type), Block(type.Values.Select(Printer.Print))),
        InputObjectTypeDefinition type => Join(Head("input", type), Block(type.Fields.Select(Printer.Print))),
        FieldDefinitionSyntax field => Described(field.Description) + field.Name + Inputs(field.Arguments) + $": {field.Type}{Directives(field.Directives)}",
        InputValueDefinitionSyntax input =>
            Described(input.Description) + $"{input.Name}: {input.Type}{Default(input.DefaultValue)}{Directives(input.Directives)}",
        EnumValueDefinitionSyntax value => Described(value.Description) + value.Name + Directives(value.Directives),
        DirectiveDefinitionSyntax directive => Described(directive.Description) + $"directive @{directive.Name}{Inputs(directive.Arguments)}" +
            (directive.IsRepeatable ? " repeatable" : "") + " on " + string.Join(" | ", directive.Locations.Select(Printer.Print)),
        DirectiveLocationSyntax location => location.Kind.Name(),
        _ => throw new ArgumentException($"A {node.GetType().Name} cannot be printed.", nameof(node)),
    };

    private static string Head(string keyword, TypeDefinition type, IReadOnlyList<NamedTypeReference>? interfaces = null) =>
        Start(type, type.IsExtension) + $"{keyword} {type.Name}" +
        (interfaces is null or { Count: 0 } ? "" : " implements " + string.Join(" & ", interfaces)) + Directives(type.Directives);

    private static string Start(Definition definition, bool isExtension) => Described(definition.Description) + (isExtension ? "extend " : "");

    private static string Join(string head, string body) => body.Length == 0 ? head : $"{head} {body}";

    private static string Inputs(IReadOnlyList<InputValueDefinitionSyntax> inputs)
    {
        if (inputs.Count == 0)
            return "";
        var printed = inputs.Select(Printer.Print).ToList();
        return printed.Exists(input => input.Contains('\n', StringComparison.Ordinal))
            ? $"(\n{Indent(string.Join('\n', printed))}\n)"
            : $"({string.Join(", ", printed)})";
    }
}
