using GraphQL.Language;

namespace GraphQL.TypeSystem;

/// <summary>What of a schema is written beside its types.</summary>
public sealed record SchemaPrinterOptions
{
    /// <summary>Whether descriptions are written.</summary>
    public bool Descriptions { get; init; } = true;

    /// <summary>Whether the schema's own directives are written where they are applied; those of the specification always are.</summary>
    public bool AppliedDirectives { get; init; }
}

/// <summary>Writes a schema, or what a view leaves of it, as SDL; what the specification defines is left out.</summary>
public sealed class SchemaPrinter
{
    private const string Indentation = "  ";
    private readonly SchemaPrinterOptions options;

    private SchemaPrinter(SchemaPrinterOptions options) => this.options = options;

    /// <summary>The SDL of the schema, types and members in their order.</summary>
    public static string Print(GraphQLSchema schema, SchemaPrinterOptions? options = null)
    {
        var printer = new SchemaPrinter(options ?? new SchemaPrinterOptions());
        var parts = schema.Directives.Where(directive => !SpecifiedDefinitions.Has(directive)).Select(printer.Directive)
            .Concat(schema.Types.Where(type => !SpecifiedDefinitions.Has(type)).Select(printer.Type));
        return string.Join("\n\n", parts.Prepend(printer.Schema(schema)).Where(part => part.Length > 0)) + "\n";
    }

    private string Schema(GraphQLSchema schema)
    {
        var applied = Applied(schema.AppliedDirectives);
        (string Default, string Keyword, ObjectType? Type)[] roots =
            [("Query", "query", schema.Query), ("Mutation", "mutation", schema.Mutation), ("Subscription", "subscription", schema.Subscription)];
        if (applied.Length == 0 && schema.Description is null && roots.All(root => root.Type?.Name == root.Default || (root.Type is null && schema.Type(root.Default) is null)))
            return "";
        var lines = roots.Where(root => root.Type is not null).Select(root => $"{Indentation}{root.Keyword}: {root.Type}");
        return Described(schema.Description, "", first: true) + $"schema{applied} {{\n{string.Join('\n', lines)}\n}}";
    }

    private string Directive(DirectiveDefinition directive) =>
        Described(directive.Description, "", first: true) + $"directive @{directive.Name}{Arguments(directive.Arguments, "")}" +
        (directive.IsRepeatable ? " repeatable" : "") + " on " + string.Join(" | ", directive.Locations.Select(location => location.Name()));

    private string Type(NamedType type)
    {
        var head = Described(type.Description, "", first: true);
        var applied = Applied(type.AppliedDirectives);
        return head + type switch
        {
            ScalarType => $"scalar {type}{applied}",
            UnionType union => $"union {type}{applied} = {string.Join(" | ", union.Members)}",
            EnumType options => $"enum {type}{applied}" + Block(options.Values, value => value.Name),
            InputObjectType input => $"input {type}{applied}" + Block(input.Fields, Input),
            CompositeType composite => (type is ObjectType ? "type " : "interface ") + type +
                (composite.Interfaces.Count == 0 ? "" : " implements " + string.Join(" & ", composite.Interfaces)) + applied +
                Block(composite.Fields, field => $"{field.Name}{Arguments(field.Arguments, Indentation)}: {field.Type}"),
            _ => "",
        };
    }

    private string Block<T>(IReadOnlyList<T> members, Func<T, string> print) where T : SchemaElement
    {
        var lines = members.Select((member, i) =>
            Described(member.Description, Indentation, i == 0) + Indentation + print(member) + Applied(member.AppliedDirectives));
        return members.Count == 0 ? "" : $" {{\n{string.Join('\n', lines)}\n}}";
    }

    private string Arguments(IReadOnlyList<InputValueDefinition> arguments, string indentation)
    {
        if (arguments.Count == 0)
            return "";
        if (!options.Descriptions || arguments.All(argument => argument.Description is null))
            return $"({string.Join(", ", arguments.Select(argument => Input(argument) + Applied(argument.AppliedDirectives)))})";
        var lines = arguments.Select((argument, i) =>
            Described(argument.Description, indentation + Indentation, i == 0) + indentation + Indentation + Input(argument) + Applied(argument.AppliedDirectives));
        return $"(\n{string.Join('\n', lines)}\n{indentation})";
    }

    private static string Input(InputValueDefinition input) =>
        $"{input.Name}: {input.Type}" + (input.VisibleDefault is { } literal ? $" = {Printer.Print(literal)}" : "");

    private string Applied(IReadOnlyList<AppliedDirective> applied) => string.Concat(applied
        .Where(directive => options.AppliedDirectives || SpecifiedDefinitions.Has(directive.Definition))
        .Select(directive => " " + Printer.Print(directive.Syntax)));

    private string Described(string? description, string indentation, bool first) => description is null || !options.Descriptions
        ? ""
        : (first || indentation.Length == 0 ? indentation : "\n" + indentation) + Printer.Description(description, indentation) + "\n";
}
