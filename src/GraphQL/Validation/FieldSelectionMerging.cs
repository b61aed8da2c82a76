using GraphQL.Language;
using GraphQL.Response;
using GraphQL.TypeSystem;

namespace GraphQL.Validation;

/// <summary>
/// 5.3.2 Field Selection Merging: fields that end up under one response name give one answer. Not pair by pair, which grows with the square of
/// the document: all fields that one response position takes in are one set, its groups of one name are checked against their first field, and
/// the sets below them follow. A set that was checked is not checked again, wherever it turns up. Only what is refused is then compared pair by
/// pair, to name each pair.
/// </summary>
internal sealed class FieldSelectionMerging : ValidationRule
{
    private readonly MergedFields fields;
    private readonly HashSet<FieldSet> shapesChecked = [];
    private readonly HashSet<FieldSet> parentsChecked = [];
    private readonly List<FieldConflict> found = [];
    private readonly List<(SelectionSet Selections, CompositeType? Parent)> selectionSets = [];

    public FieldSelectionMerging(ValidationContext context) : base(context) => fields = new MergedFields(context);

    public override void Operation(OperationDefinition operation, ObjectType? root) => selectionSets.Add((operation.SelectionSet, root));

    public override void Fragment(FragmentDefinition fragment) =>
        selectionSets.Add((fragment.SelectionSet, Schema.Type(fragment.TypeCondition.Name) as CompositeType));

    public override void Field(Field field, CompositeType? parent, FieldDefinition? definition)
    {
        if (field.SelectionSet is { } selections)
            selectionSets.Add((selections, definition?.Type.Named as CompositeType));
    }

    public override void LeaveDocument(Document document)
    {
        if (!Context.HasCycles)
            Judge(document);
        if (found.Count > 0 || Context.HasCycles || HasUnreached(document))
            Explain();
    }

    private void Judge(Document document)
    {
        foreach (var operation in document.Operations)
        {
            var set = fields.Of(operation.SelectionSet, Schema.Root(operation.Operation));
            CheckShapes(set);
            CheckParents(set);
            if (!fields.IsExhausted)
                continue;
            Context.Report(GraphQLError.Of("MAX_FIELDS", "The operation's fields overlap in too many ways to be checked.").At(operation.Location));
            return;
        }
    }

    // Also what no operation reaches, and what fragments in a circle select, is named; the document is refused anyway.
    private void Explain()
    {
        var pairs = new ConflictingPairs(Context);
        var named = selectionSets.SelectMany(set => pairs.Within(set.Selections, set.Parent)).ToList();
        foreach (var conflict in pairs.IsExhausted || named.Count == 0 ? found : named)
            Report(conflict.Message, conflict.First.Concat(conflict.Second).Select(field => field.Location));
    }

    private bool HasUnreached(Document document)
    {
        var reached = document.Operations.SelectMany(Context.ReachableFrom).ToHashSet();
        return document.Fragments.Any(fragment => !reached.Contains(fragment));
    }

    // SameResponseShape, for all fields of one response position, whatever their parents.
    private void CheckShapes(FieldSet set)
    {
        if (!shapesChecked.Add(set))
            return;
        foreach (var group in set.ByResponseName())
        {
            var first = group.Find(field => field.Definition is not null);
            var other = first is null ? null : group.Find(field => field.Definition is not null && !SameShape(first.Definition!.Type, field.Definition.Type));
            if (other is not null)
                Conflict(first!, other, $"they return conflicting types \"{first!.Definition!.Type}\" and \"{other.Definition!.Type}\"");
            else
                Descend(group, CheckShapes);
        }
    }

    // FieldsInSetCanMerge: the same field with the same arguments, for all fields that one object can have at this response position.
    private void CheckParents(FieldSet set)
    {
        if (!parentsChecked.Add(set))
            return;
        foreach (var group in set.ByResponseName().SelectMany(SharingParents))
        {
            var first = group[0];
            if (group.Find(field => field.Node.Name != first.Node.Name) is { } renamed)
                Conflict(first, renamed, $"\"{first.Node.Name}\" and \"{renamed.Node.Name}\" are different fields");
            else if (group.Find(field => field.Arguments != first.Arguments) is { } different)
                Conflict(first, different, "they have differing arguments");
            else
                Descend(group, CheckParents);
        }
    }

    // Fields of two objects never meet; those of an interface or union meet the fields of every object.
    private static IEnumerable<List<MergedField>> SharingParents(List<MergedField> group)
    {
        var objects = group.Where(field => field.Parent is ObjectType).GroupBy(field => field.Parent!).ToList();
        if (objects.Count < 2)
            return [group];
        var others = group.Where(field => field.Parent is not ObjectType).ToList();
        return objects.Select(sameObject => others.Count == 0 ? sameObject.ToList() : [.. others, .. sameObject]);
    }

    private void Descend(List<MergedField> group, Action<FieldSet> check)
    {
        var below = fields.Below(group);
        if (!below.IsEmpty && !fields.IsExhausted)
            check(below);
    }

    private void Conflict(MergedField a, MergedField b, string reason) => found.Add(FieldConflict.Of(a.Node, b.Node, reason));

    internal static bool SameShape(GraphType a, GraphType b) => (a, b) switch
    {
        (NonNullType x, NonNullType y) => SameShape(x.OfType, y.OfType),
        (ListType x, ListType y) => SameShape(x.OfType, y.OfType),
        (CompositeType, CompositeType) => true,
        (NamedType x, NamedType y) => ReferenceEquals(x, y),
        _ => false,
    };
}
