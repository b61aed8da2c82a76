using GraphQL.Language;
using GraphQL.Response;

namespace GraphQL.TypeSystem;

/// <summary>Input objects whose defaults would never end (InputObjectDefaultValueHasCycle, section 3.10).</summary>
internal sealed class DefaultCycles
{
    private readonly List<GraphQLError> errors;
    private readonly HashSet<InputValueDefinition> done = [];
    private readonly List<(InputValueDefinition Field, string Coordinate)> path = [];

    private DefaultCycles(List<GraphQLError> errors) => this.errors = errors;

    /// <summary>True when there are any, and then no default may be read.</summary>
    public static bool Report(IEnumerable<InputObjectType> types, List<GraphQLError> errors)
    {
        var before = errors.Count;
        var cycles = new DefaultCycles(errors);
        foreach (var type in types)
            cycles.VisitObject(type, []);
        return errors.Count > before;
    }

    private void VisitObject(InputObjectType type, IReadOnlyList<ObjectField> given)
    {
        foreach (var field in type.Fields)
        {
            var literal = given.FirstOrDefault(candidate => candidate.Name == field.Name)?.Value;
            if (field.Type.Named is not InputObjectType inner)
                continue;
            if (literal is not null)
                VisitLiteral(literal, inner);
            else if (field.DefaultLiteral is not null)
                VisitDefault(type, field, inner);
        }
    }

    private void VisitLiteral(Value literal, InputObjectType type)
    {
        if (literal is ObjectValue given)
            VisitObject(type, given.Fields);
        else if (literal is ListValue list)
            list.Items.ToList().ForEach(item => VisitLiteral(item, type));
    }

    private void VisitDefault(InputObjectType type, InputValueDefinition field, InputObjectType inner)
    {
        var start = path.FindIndex(step => step.Field == field);
        if (start >= 0)
        {
            var way = string.Join("\", \"", path.Skip(start).Select(step => step.Coordinate));
            errors.Add(TypeFactory.Error(
                $"Invalid circular reference. The default value of Input Object field {type}.{field.Name} references itself via the default values of: \"{way}\".",
                path.Skip(start).Select(step => step.Field.DefaultLiteral!.Location)));
            return;
        }

        if (!done.Add(field))
            return;
        path.Add((field, $"{type}.{field.Name}"));
        VisitLiteral(field.DefaultLiteral!, inner);
        path.RemoveAt(path.Count - 1);
    }
}
