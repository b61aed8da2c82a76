using GraphQL.Language;
using GraphQL.TypeSystem;

namespace Hub.Schema.Tests;

/// <summary>The ways through a schema: from each root the shortest to every type, and from there every field that leads to another.</summary>
internal sealed class Routes
{
    private readonly List<Dictionary<string, Route>> _shortest;
    private readonly ILookup<string, Step> _into;

    public Routes(GraphQLSchema schema)
    {
        _shortest = [.. Enum.GetValues<OperationType>().Where(o => schema.Root(o) is not null).Select(o => Shortest(schema, o))];
        _into = schema.Types.OfType<CompositeType>().Where(type => !type.IsIntrospection).SelectMany(type => type.Fields.SelectMany(field => Steps(schema, type, field))).ToLookup(step => step.End.Name);
    }

    /// <summary>Every way to the type: the shortest of each root first, then by each field that leads to it from wherever queries come.</summary>
    public IReadOnlyList<Route> To(string type)
    {
        var direct = _shortest.Select(reached => reached.GetValueOrDefault(type)).OfType<Route>().ToList();
        var others = _shortest.Take(1).SelectMany(reached => _into[type].Where(step => reached.ContainsKey(step.Parent.Name)).Select(step => reached[step.Parent.Name].Then(step)));
        return [.. direct.Concat(others).DistinctBy(route => route.Keyword + route.Around(""))];
    }

    private static Dictionary<string, Route> Shortest(GraphQLSchema schema, OperationType operation)
    {
        var root = schema.Root(operation)!;
        var reached = new Dictionary<string, Route> { [root.Name] = new(operation, root, []) };
        var waiting = new Queue<Route>(reached.Values);
        while (waiting.TryDequeue(out var route))
        {
            foreach (var next in route.End.Fields.SelectMany(field => Steps(schema, route.End, field)).Select(route.Then)) if (reached.TryAdd(next.End.Name, next)) waiting.Enqueue(next);
        }

        return reached;
    }

    private static IEnumerable<Step> Steps(GraphQLSchema schema, CompositeType parent, FieldDefinition field)
    {
        if (field.Type.Named is not CompositeType end) yield break;
        yield return new Step(parent, field, end);
        if (end is ObjectType) yield break;
        foreach (var possible in schema.PossibleTypes(end)) yield return new Step(parent, field, possible);
    }
}
