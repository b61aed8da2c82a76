using GraphQL.Language;
using GraphQL.Response;
using GraphQL.TypeSystem;

namespace GraphQL.Validation;

/// <summary>
/// 5.3.2 Field Selection Merging: fields that end up under one response name give one answer. Not pair by pair, which grows with the square of
/// the document: all fields that one response position takes in are one set, its groups of one name are checked against their first field, and
/// the sets below them follow. A set that was checked is not checked again, wherever it turns up.
/// </summary>
internal sealed class FieldSelectionMerging : ValidationRule
{
    private readonly MergedFields fields;
    private readonly HashSet<FieldSet> shapesChecked = [];
    private readonly HashSet<FieldSet> parentsChecked = [];
    private readonly List<(string Name, bool IsMerged)> path = [];

    public FieldSelectionMerging(ValidationContext context) : base(context) => fields = new MergedFields(context);

    public override void LeaveDocument(Document document)
    {
        if (Context.HasCycles)
            return;
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
        if (below.IsEmpty || fields.IsExhausted)
            return;
        path.Add((group[0].Node.ResponseName, group.Count > 1));
        check(below);
        path.RemoveAt(path.Count - 1);
    }

    private void Conflict(MergedField a, MergedField b, string reason)
    {
        var because = $"\"{a.Node.ResponseName}\" conflict because {reason}";
        for (var i = path.Count - 1; i >= 0 && path[i].IsMerged; i--)
            because = $"\"{path[i].Name}\" conflict because subfields {because}";
        Report($"Fields {because}. Use different aliases on the fields to fetch both if this was intentional.", a.Node.Location, b.Node.Location);
    }

    private static bool SameShape(GraphType a, GraphType b) => (a, b) switch
    {
        (NonNullType x, NonNullType y) => SameShape(x.OfType, y.OfType),
        (ListType x, ListType y) => SameShape(x.OfType, y.OfType),
        (CompositeType, CompositeType) => true,
        (NamedType x, NamedType y) => ReferenceEquals(x, y),
        _ => false,
    };
}
