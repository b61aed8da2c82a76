namespace GraphQL.Language;

/// <summary>Writes a syntax tree as a text that reads as the same tree, laid out as the reference implementation does.</summary>
public static class Printer
{
    /// <summary>The text of a document, a definition, a selection, a value, a type reference, or any other node.</summary>
    public static string Print(Node node) => node switch
    {
        Document document => string.Join("\n\n", document.Definitions.Select(Print)),
        OperationDefinition operation => Operation(operation),
        VariableDefinition variable => Words.Described(variable.Description) +
            $"${variable.Name}: {variable.Type}{Words.Default(variable.DefaultValue)}{Words.Directives(variable.Directives)}",
        FragmentDefinition fragment => Words.Described(fragment.Description) +
            $"fragment {fragment.Name} on {fragment.TypeCondition.Name}{Words.Directives(fragment.Directives)} {Print(fragment.SelectionSet)}",
        SelectionSet set => Words.Block(set.Selections.Select(Print)),
        Field field => PrintField(field),
        FragmentSpread spread => $"...{spread.Name}{Words.Directives(spread.Directives)}",
        InlineFragment inline => "..." + (inline.TypeCondition is { } condition ? $" on {condition.Name}" : "") +
            $"{Words.Directives(inline.Directives)} {Print(inline.SelectionSet)}",
        Argument argument => $"{argument.Name}: {Print(argument.Value)}",
        Directive directive => $"@{directive.Name}{Words.Arguments(directive.Arguments)}",
        Value value => ValuePrinter.Print(value),
        ObjectField field => $"{field.Name}: {ValuePrinter.Print(field.Value)}",
        TypeReference type => type.ToString()!,
        _ => TypeSystemPrinter.Print(node),
    };

    /// <summary>A text between quotation marks, with escapes where the specification wants them.</summary>
    public static string Quote(string text) => ValuePrinter.Quote(text);

    /// <summary>A description: a block string where its text allows, each line after the first behind the indentation.</summary>
    public static string Description(string text, string indentation = "") =>
        (BlockString.CanHold(text) ? BlockString.Print(text) : Quote(text)).Replace("\n", "\n" + indentation, StringComparison.Ordinal);

    private static string Operation(OperationDefinition operation)
    {
        var keyword = operation.Operation.ToString().ToLowerInvariant();
        var variables = operation.Variables.Select(Print).ToList();
        var list = variables.Count == 0 ? ""
            : variables.Exists(variable => variable.Contains('\n', StringComparison.Ordinal)) ? $"(\n{string.Join('\n', variables)}\n)"
            : $"({string.Join(", ", variables)})";
        var head = Words.Described(operation.Description) + keyword +
            (operation.Name is null && list.Length == 0 ? "" : $" {operation.Name}{list}") + Words.Directives(operation.Directives);
        return head == "query" ? Print(operation.SelectionSet) : $"{head} {Print(operation.SelectionSet)}";
    }

    private static string PrintField(Field field)
    {
        var name = field.Alias is null ? field.Name : $"{field.Alias}: {field.Name}";
        var line = name + Words.Arguments(field.Arguments);
        if (line.Length > Words.LongestLine && field.Arguments.Count > 0)
            line = $"{name}(\n{Words.Indent(string.Join('\n', field.Arguments.Select(Print)))}\n)";
        return line + Words.Directives(field.Directives) + (field.SelectionSet is null ? "" : " " + Print(field.SelectionSet));
    }

    /// <summary>The turns that printed nodes have in common.</summary>
    internal static class Words
    {
        public const int LongestLine = 80;

        public static string Indent(string text) => "  " + text.Replace("\n", "\n  ", StringComparison.Ordinal);

        public static string Block(IEnumerable<string> items) =>
            string.Join('\n', items) is { Length: > 0 } body ? $"{{\n{Indent(body)}\n}}" : "";

        public static string Described(StringValue? description) => description is null ? "" : ValuePrinter.Print(description) + "\n";

        public static string Default(Value? value) => value is null ? "" : $" = {ValuePrinter.Print(value)}";

        public static string Directives(IReadOnlyList<Directive> directives) => string.Concat(directives.Select(directive => " " + Print(directive)));

        public static string Arguments(IReadOnlyList<Argument> arguments) =>
            arguments.Count == 0 ? "" : $"({string.Join(", ", arguments.Select(Print))})";
    }
}
