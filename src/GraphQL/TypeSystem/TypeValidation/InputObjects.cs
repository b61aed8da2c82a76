using GraphQL.Response;

namespace GraphQL.TypeSystem;

/// <summary>Input objects can be given at all: no circle of fields that each must be given, and the fields of a oneOf are free to be left out (section 3.10).</summary>
internal sealed class InputObjects
{
    private readonly List<GraphQLError> errors;
    private readonly HashSet<InputObjectType> done = [];
    private readonly List<InputObjectType> types = [];
    private readonly List<InputValueDefinition> path = [];

    private InputObjects(List<GraphQLError> errors) => this.errors = errors;

    public static void Check(IEnumerable<InputObjectType> types, List<GraphQLError> errors)
    {
        var all = types.ToList();
        var circles = new InputObjects(errors);
        foreach (var type in all)
        {
            if (type.IsOneOf)
                OneOf(type, errors);
            circles.Visit(type);
        }

        Unreachable(all, errors);
    }

    private static void OneOf(InputObjectType type, List<GraphQLError> errors)
    {
        foreach (var field in type.Fields)
        {
            if (!field.Type.IsNullable)
                errors.Add(TypeFactory.Error($"OneOf input field {type}.{field.Name} must be nullable.", field.Location));
            if (field.HasDefault)
                errors.Add(TypeFactory.Error($"OneOf input field {type}.{field.Name} cannot have a default value.", field.Location));
        }
    }

    private void Visit(InputObjectType type)
    {
        if (!done.Add(type))
            return;
        types.Add(type);
        foreach (var field in type.Fields)
        {
            if (field.Type is not NonNullType { OfType: InputObjectType inner })
                continue;
            path.Add(field);
            var start = types.IndexOf(inner);
            if (start < 0)
            {
                Visit(inner);
            }
            else
            {
                var circle = path.Skip(start).ToList();
                var way = string.Join('.', circle.Select(step => step.Name));
                errors.Add(TypeFactory.Error(
                    $"Cannot reference Input Object \"{inner}\" within itself through a series of non-null fields: \"{way}\".", circle.Select(step => step.Location)));
            }

            path.RemoveAt(path.Count - 1);
        }

        types.RemoveAt(types.Count - 1);
    }

    // A oneOf of which every field leads back to itself has no finite value; whatever can be given is found from the leaves up.
    private static void Unreachable(List<InputObjectType> types, List<GraphQLError> errors)
    {
        var finite = new HashSet<InputObjectType>();
        bool grown;
        do
        {
            grown = false;
            foreach (var type in types.Where(type => !finite.Contains(type) && (type.IsOneOf ? type.Fields.Any(IsFinite) : !type.Fields.Any(MustBeEndless))))
                grown |= finite.Add(type);
        }
        while (grown);

        foreach (var type in types.Where(type => type.IsOneOf && !finite.Contains(type)))
            errors.Add(TypeFactory.Error($"OneOf Input Object {type} must have a field that does not lead back to it.", type.Location));

        bool IsFinite(InputValueDefinition field) => field.Type.Nullable is not InputObjectType inner || finite.Contains(inner);
        bool MustBeEndless(InputValueDefinition field) => field.Type is NonNullType { OfType: InputObjectType inner } && !finite.Contains(inner);
    }
}
