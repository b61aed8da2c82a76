using System.Runtime.CompilerServices;
using GraphQL.Language;
using GraphQL.TypeSystem;

namespace GraphQL.Validation;

/// <summary>
/// Names the pairs of fields that do not merge, with the way to them. It compares pair by pair, which grows with the square of the document, so
/// it serves only to explain a document that is refused, and gives up when its budget is spent.
/// </summary>
internal sealed class ConflictingPairs(ValidationContext context)
{
    private readonly Dictionary<(SelectionSet, CompositeType?), SelectedFields> known = new();
    private readonly Dictionary<(SelectedFields, FragmentDefinition), bool> fieldsSeen = [];
    private readonly Dictionary<(FragmentDefinition, FragmentDefinition), bool> fragmentsSeen = [];
    private int budget = 10_000;

    /// <summary>Whether there was more to compare than the budget, or the stack, allows; then what was found is not all.</summary>
    public bool IsExhausted { get; private set; }

    /// <summary>The conflicts within one selection set, its inline fragments and its fragments.</summary>
    public List<FieldConflict> Within(SelectionSet selections, CompositeType? parent)
    {
        var conflicts = new List<FieldConflict>();
        var fields = Selected(selections, parent);
        foreach (var (_, group) in fields.Groups)
        {
            for (var i = 0; i < group.Count; i++)
            {
                for (var j = i + 1; j < group.Count; j++)
                    Compare(conflicts, false, group[i], group[j]);
            }
        }

        for (var i = 0; i < fields.Fragments.Count; i++)
        {
            Compare(conflicts, false, fields, fields.Fragments[i]);
            for (var j = i + 1; j < fields.Fragments.Count; j++)
                Compare(conflicts, false, fields.Fragments[i], fields.Fragments[j]);
        }

        return conflicts;
    }

    private void Compare(List<FieldConflict> conflicts, bool areExclusive, SelectedFields fields, FragmentDefinition fragment)
    {
        if (!Spend() || fields.Groups.Count == 0 || !IsNew(fieldsSeen, (fields, fragment), areExclusive))
            return;
        var others = Selected(fragment);
        if (ReferenceEquals(fields, others))
            return;
        Compare(conflicts, areExclusive, fields, others);
        foreach (var further in others.Fragments)
            Compare(conflicts, areExclusive, fields, further);
    }

    private void Compare(List<FieldConflict> conflicts, bool areExclusive, FragmentDefinition a, FragmentDefinition b)
    {
        if (!Spend() || ReferenceEquals(a, b) || (fragmentsSeen.TryGetValue((b, a), out var seen) && (areExclusive || !seen)) || !IsNew(fragmentsSeen, (a, b), areExclusive))
            return;
        var (inA, inB) = (Selected(a), Selected(b));
        Compare(conflicts, areExclusive, inA, inB);
        foreach (var further in inB.Fragments)
            Compare(conflicts, areExclusive, a, further);
        foreach (var further in inA.Fragments)
            Compare(conflicts, areExclusive, further, b);
    }

    private void Compare(List<FieldConflict> conflicts, bool areExclusive, SelectedFields a, SelectedFields b)
    {
        foreach (var (name, fields) in a.Groups)
        {
            foreach (var field in fields)
            {
                foreach (var other in b.Named(name))
                    Compare(conflicts, areExclusive, field, other);
            }
        }
    }

    private void Compare(List<FieldConflict> conflicts, bool parentsAreExclusive, MergedField a, MergedField b)
    {
        if (!Spend())
            return;
        var areExclusive = parentsAreExclusive || (a.Parent is ObjectType && b.Parent is ObjectType && !ReferenceEquals(a.Parent, b.Parent));
        if (!areExclusive && a.Node.Name != b.Node.Name)
            conflicts.Add(FieldConflict.Of(a.Node, b.Node, $"\"{a.Node.Name}\" and \"{b.Node.Name}\" are different fields"));
        else if (!areExclusive && a.Arguments != b.Arguments)
            conflicts.Add(FieldConflict.Of(a.Node, b.Node, "they have differing arguments"));
        else if (a.Definition?.Type is { } type && b.Definition?.Type is { } otherType && !FieldSelectionMerging.SameShape(type, otherType))
            conflicts.Add(FieldConflict.Of(a.Node, b.Node, $"they return conflicting types \"{type}\" and \"{otherType}\""));
        else if (a.Node.SelectionSet is not null && b.Node.SelectionSet is not null && Below(a, b, areExclusive) is { Count: > 0 } below)
            conflicts.Add(FieldConflict.Below(a.Node, b.Node, below));
    }

    private List<FieldConflict> Below(MergedField a, MergedField b, bool areExclusive)
    {
        var conflicts = new List<FieldConflict>();
        var inA = Selected(a.Node.SelectionSet!, a.Definition?.Type.Named as CompositeType);
        var inB = Selected(b.Node.SelectionSet!, b.Definition?.Type.Named as CompositeType);
        Compare(conflicts, areExclusive, inA, inB);
        foreach (var fragment in inB.Fragments)
            Compare(conflicts, areExclusive, inA, fragment);
        foreach (var fragment in inA.Fragments)
            Compare(conflicts, areExclusive, inB, fragment);
        foreach (var fragment in inA.Fragments)
        {
            foreach (var other in inB.Fragments)
                Compare(conflicts, areExclusive, fragment, other);
        }

        return conflicts;
    }

    // What was compared as if of one object needs no second comparison; what was compared as of two does, as of one.
    private static bool IsNew<TPair>(Dictionary<TPair, bool> seen, TPair pair, bool areExclusive) where TPair : notnull
    {
        if (seen.TryGetValue(pair, out var known) && (areExclusive || !known))
            return false;
        seen[pair] = areExclusive;
        return true;
    }

    private SelectedFields Selected(FragmentDefinition fragment) =>
        Selected(fragment.SelectionSet, context.Schema.Type(fragment.TypeCondition.Name) as CompositeType);

    private SelectedFields Selected(SelectionSet selections, CompositeType? parent) =>
        known.TryGetValue((selections, parent), out var selected) ? selected : known[(selections, parent)] = new SelectedFields(context, parent, selections);

    private bool Spend()
    {
        IsExhausted |= budget-- <= 0 || !RuntimeHelpers.TryEnsureSufficientExecutionStack();
        return !IsExhausted;
    }
}
