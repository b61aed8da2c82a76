using GraphQL.Execution.Planning;
using GraphQL.Response;

namespace GraphQL.Execution.Columns;

/// <summary>
/// Walks a finished result depth first, in the order of the response, so that errors come in that order and nothing is reported below a
/// position that has already become null.
/// </summary>
internal sealed class ErrorWalk
{
    private readonly List<object> path = [];
    private readonly Stack<FieldPlan> fields = [];

    public List<GraphQLError> Errors { get; } = [];

    public void Enter(FieldPlan field)
    {
        path.Add(field.Site.ResponseName);
        fields.Push(field);
    }

    public void Leave()
    {
        path.RemoveAt(path.Count - 1);
        fields.Pop();
    }

    public void EnterItem(int index) => path.Add(index);

    public void LeaveItem() => path.RemoveAt(path.Count - 1);

    public void Report(GraphQLError error) =>
        Errors.Add(error with { Path = path.ToArray(), Locations = error.Locations.Count > 0 ? error.Locations : fields.Peek().Locations });

    public void ReportNull()
    {
        var site = fields.Peek().Site;
        Report(new GraphQLError($"Cannot return null for non-nullable field {site.ParentType}.{site.Definition.Name}."));
    }
}
