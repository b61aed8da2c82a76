using GraphQL.Language;
using GraphQL.Response;

namespace Hub.EndToEnd.Accounting;

/// <summary>The same operation, in which every object also says of which type it is and what names its person.</summary>
internal sealed class NamedDocument(ClientContract contract)
{
    private static readonly SourceLocation Here = new(1, 1);

    public string Write(Document document) => string.Join('\n', document.Definitions.Select(Write));

    /// <summary>The type of an operation's root.</summary>
    public static string RootOf(OperationDefinition operation) => operation.Operation.ToString();

    private string Write(Definition definition) => Printer.Print(definition switch
    {
        OperationDefinition operation => new Document([new OperationDefinition(
            null, operation.Operation, operation.Name, operation.NameLocation, operation.Variables, operation.Directives, Below(RootOf(operation), operation.SelectionSet, []), Here)]),
        FragmentDefinition fragment => new Document([new FragmentDefinition(
            null, fragment.Name, fragment.NameLocation, fragment.TypeCondition, fragment.Directives, Below(fragment.TypeCondition.Name, fragment.SelectionSet, Names(fragment.TypeCondition.Name)), Here)]),
        _ => throw new InvalidOperationException("A client sends operations and fragments."),
    });

    private SelectionSet Below(string type, SelectionSet selections, IEnumerable<Selection> names) => new([.. selections.Selections.Select(s => Rewritten(type, s)), .. names], Here);

    private Selection Rewritten(string type, Selection selection) => selection switch
    {
        Field { SelectionSet: { } below } field when contract.Below(type, field.Name) is { } under =>
            new Field(field.Alias, field.Name, field.Arguments, field.Directives, Below(under, below, Names(under)), Here),
        InlineFragment fragment => new InlineFragment(
            fragment.TypeCondition, fragment.Directives, Below(fragment.TypeCondition?.Name ?? type, fragment.SelectionSet, Names(fragment.TypeCondition?.Name ?? type)), Here),
        _ => selection,
    };

    private List<Selection> Names(string type)
    {
        var names = new List<Selection> { Leaf(null, "__typename") };
        void Add(string field, params IEnumerable<Selection> below)
        {
            if (contract.Has(type, field)) names.Add(new Field($"{field}_", field, [], [], below.Any() ? new SelectionSet([.. below], Here) : null, Here));
        }

        if (contract.Is(type, "Node")) Add("id");
        if (contract.Is(type, "Event")) Add("practitioner", Leaf(null, "__typename"), Leaf("id_", "id"));
        if (type is "PublicStatus") foreach (var field in (string[])["known", "code", "name"]) Add(field);
        if (type is "SubmitResult") Add("person");
        if (type is "SubmitResult") Add("errors", Leaf(null, "__typename"), Leaf(null, "code"));
        if (type.EndsWith("Edge", StringComparison.Ordinal)) Add("node", Names(contract.Below(type, "node")!));
        return names;
    }

    private static Field Leaf(string? alias, string field) => new(alias, field, [], [], null, Here);
}
