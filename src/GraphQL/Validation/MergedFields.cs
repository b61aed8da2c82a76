using GraphQL.Language;
using GraphQL.TypeSystem;

namespace GraphQL.Validation;

/// <summary>A selected field with what the schema says of it. One text has one parent type, so each is made once.</summary>
internal sealed class MergedField(int id, Field node, CompositeType? parent, FieldDefinition? definition)
{
    private string? arguments;

    public int Id { get; } = id;

    public Field Node { get; } = node;

    public CompositeType? Parent { get; } = parent;

    public FieldDefinition? Definition { get; } = definition;

    /// <summary>The arguments in a form in which the same arguments are the same text, whatever their order.</summary>
    public string Arguments => arguments ??= string.Join(',', Node.Arguments.Select(argument => $"{argument.Name}:{Text(argument.Value)}").Order(StringComparer.Ordinal));

    private static string Text(Value value) => value switch
    {
        ObjectValue given => $"{{{string.Join(',', given.Fields.Select(field => $"{field.Name}:{Text(field.Value)}").Order(StringComparer.Ordinal))}}}",
        ListValue list => $"[{string.Join(',', list.Items.Select(Text))}]",
        _ => Printer.Print(value),
    };
}

/// <summary>The fields that one response position takes in; equal to another set of the same fields.</summary>
internal readonly struct FieldSet(IReadOnlyCollection<MergedField> fields) : IEquatable<FieldSet>
{
    private readonly int[] ids = [.. fields.Select(field => field.Id).Order()];

    public bool IsEmpty => ids.Length == 0;

    public IEnumerable<List<MergedField>> ByResponseName()
    {
        var groups = new Dictionary<string, List<MergedField>>(StringComparer.Ordinal);
        foreach (var field in fields)
        {
            if (!groups.TryGetValue(field.Node.ResponseName, out var group))
                groups.Add(field.Node.ResponseName, group = []);
            group.Add(field);
        }

        return groups.Values;
    }

    public bool Equals(FieldSet other) => ids.AsSpan().SequenceEqual(other.ids);

    public override bool Equals(object? obj) => obj is FieldSet other && Equals(other);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var id in ids)
            hash.Add(id);
        return hash.ToHashCode();
    }
}

/// <summary>Collects the fields of selection sets with their fragments taken in, within a budget that only a hostile document exceeds.</summary>
internal sealed class MergedFields(ValidationContext context)
{
    private readonly Dictionary<Field, MergedField> known = [];
    private int budget = 1_000_000;

    public bool IsExhausted => budget <= 0;

    public FieldSet Of(SelectionSet selections, CompositeType? parent)
    {
        var into = new Dictionary<int, MergedField>();
        Collect(selections, parent, into, new HashSet<string>(StringComparer.Ordinal));
        return new FieldSet(into.Values);
    }

    /// <summary>What is selected below all of these fields together.</summary>
    public FieldSet Below(List<MergedField> group)
    {
        var into = new Dictionary<int, MergedField>();
        var visited = new HashSet<string>(StringComparer.Ordinal);
        foreach (var field in group)
        {
            if (field.Node.SelectionSet is { } selections)
                Collect(selections, field.Definition?.Type.Named as CompositeType, into, visited);
        }

        return new FieldSet(into.Values);
    }

    private void Collect(SelectionSet selections, CompositeType? parent, Dictionary<int, MergedField> into, HashSet<string> visited)
    {
        foreach (var selection in selections.Selections)
        {
            if (budget-- <= 0)
                return;
            switch (selection)
            {
                case Field field:
                    var merged = Make(field, parent);
                    into.TryAdd(merged.Id, merged);
                    break;
                case InlineFragment inline:
                    Collect(inline.SelectionSet, Condition(inline.TypeCondition) ?? parent, into, visited);
                    break;
                case FragmentSpread spread when visited.Add(spread.Name) && context.Fragments.TryGetValue(spread.Name, out var fragment):
                    Collect(fragment.SelectionSet, Condition(fragment.TypeCondition), into, visited);
                    break;
            }
        }
    }

    private CompositeType? Condition(NamedTypeReference? condition) =>
        condition is null ? null : context.Schema.Type(condition.Name) as CompositeType;

    private MergedField Make(Field field, CompositeType? parent)
    {
        if (!known.TryGetValue(field, out var merged))
            known[field] = merged = new MergedField(known.Count, field, parent, parent is null ? null : context.Schema.FieldOf(parent, field.Name));
        return merged;
    }
}
