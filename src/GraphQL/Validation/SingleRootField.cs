using GraphQL.Language;
using GraphQL.TypeSystem;

namespace GraphQL.Validation;

/// <summary>5.2.4.1 Single Root Field: a subscription selects exactly one field, not of introspection, and not on a condition.</summary>
internal sealed class SingleRootField(ValidationContext context) : ValidationRule(context)
{
    public override void Operation(OperationDefinition operation, ObjectType? root)
    {
        if (operation.Operation != OperationType.Subscription || Context.HasCycles)
            return;
        var who = operation.Name is { } name ? $"Subscription \"{name}\"" : "Anonymous Subscription";
        var conditions = new List<Directive>();
        var fields = new List<Field>();
        Collect(operation.SelectionSet, fields, conditions, []);
        if (conditions.Count > 0)
            Report($"{who} must not use `@skip` or `@include` directives in the top level selection.", conditions.Select(directive => directive.Location));
        var other = fields.Where(field => field.ResponseName != fields[0].ResponseName).ToList();
        if (other.Count > 0)
            Report($"{who} must select only one top level field.", other.Select(field => field.Location));
        foreach (var field in fields.Where(field => field.Name.StartsWith("__", StringComparison.Ordinal)))
            Report($"{who} must not select an introspection top level field.", field.Location);
    }

    private void Collect(SelectionSet selections, List<Field> fields, List<Directive> conditions, HashSet<string> visited)
    {
        foreach (var selection in selections.Selections)
        {
            conditions.AddRange(selection.Directives.Where(directive => directive.Name is "skip" or "include"));
            if (selection is Field field)
                fields.Add(field);
            else if (selection is InlineFragment inline)
                Collect(inline.SelectionSet, fields, conditions, visited);
            else if (selection is FragmentSpread spread && visited.Add(spread.Name) && Context.Fragments.TryGetValue(spread.Name, out var fragment))
                Collect(fragment.SelectionSet, fields, conditions, visited);
        }
    }
}
