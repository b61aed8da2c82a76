using GraphQL.Response;

namespace GraphQL.TypeSystem;

/// <summary>That @cost and @listSize say something that can be counted: weights are numbers, names are those of lists and of whole numbers.</summary>
internal static class CostRules
{
    public static void Check(IReadOnlyList<NamedType> types, List<GraphQLError> errors)
    {
        foreach (var type in types)
        {
            Weight(type.Name, type.AppliedDirectives, errors);
            foreach (var field in (type as CompositeType)?.Fields ?? [])
            {
                Weight($"{type}.{field.Name}", field.AppliedDirectives, errors);
                foreach (var argument in field.Arguments)
                    Weight($"{type}.{field.Name}({argument.Name}:)", argument.AppliedDirectives, errors);
                if (ListSize.Of(field) is { } size)
                    Size($"{type}.{field.Name}", field, size, errors);
            }

            foreach (var field in (type as InputObjectType)?.Fields ?? [])
                Weight($"{type}.{field.Name}", field.AppliedDirectives, errors);
        }
    }

    private static void Weight(string place, IReadOnlyList<AppliedDirective> applied, List<GraphQLError> errors)
    {
        if (CostWeight.Of(applied) is { } weight && !(double.IsFinite(weight) && weight >= 0))
            Report(place, applied, "cost", "the weight must be a number, 0 or more", errors);
    }

    private static void Size(string place, FieldDefinition field, ListSize size, List<GraphQLError> errors)
    {
        if (size.Assumed < 0)
            Report(place, field.AppliedDirectives, "listSize", "assumedSize must not be negative", errors);
        if (size.SizedFields.Count == 0 && field.Type.Nullable is not ListType)
            Report(place, field.AppliedDirectives, "listSize", "the field is no list, so sizedFields must name those of its value that are", errors);
        foreach (var name in size.SlicingArguments.Where(path => !IsWholeNumber(field, path)))
            Report(place, field.AppliedDirectives, "listSize", $"\"{name}\" of slicingArguments is no argument of type Int", errors);
        foreach (var name in size.SizedFields.Where(name => (field.Type.Named as CompositeType)?.Field(name)?.Type.Nullable is not ListType))
            Report(place, field.AppliedDirectives, "listSize", $"\"{name}\" of sizedFields is no list of {field.Type.Named}", errors);
    }

    private static bool IsWholeNumber(FieldDefinition field, string path)
    {
        var steps = path.Split('.');
        var type = field.Argument(steps[0])?.Type;
        foreach (var step in steps.Skip(1))
            type = (type?.Nullable as InputObjectType)?.Field(step)?.Type;
        return type?.Nullable is ScalarType { Name: "Int" };
    }

    private static void Report(string place, IReadOnlyList<AppliedDirective> applied, string directive, string fault, List<GraphQLError> errors) =>
        errors.Add(TypeFactory.Error($"@{directive} on {place}: {fault}.", AppliedDirective.First(applied, directive)!.Syntax.Location));
}
