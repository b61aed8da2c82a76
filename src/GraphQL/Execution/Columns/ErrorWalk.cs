using GraphQL.Execution.Planning;
using GraphQL.Response;

namespace GraphQL.Execution.Columns;

/// <summary>
/// Walks a finished result depth first, in the order of the response, so that errors come in that order and nothing is reported below a
/// position that has already become null.
/// </summary>
/// <param name="visitor">Told of each error and whose it is, when the answer is told.</param>
internal sealed class ErrorWalk(IAnswerVisitor? visitor = null)
{
    private readonly List<object> path = [];
    private readonly Stack<FieldPlan> fields = [];

    public List<GraphQLError> Errors { get; } = [];

    /// <summary>The subject of the nearest object that stands in the response, while the answer is told.</summary>
    public int Subject { get; set; }

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

    public void Report(GraphQLError error)
    {
        var field = fields.Peek();
        var placed = error with { Path = path.ToArray(), Locations = error.Locations.Count > 0 ? error.Locations : field.Locations };
        Errors.Add(placed);
        visitor?.Refused(field.Site.ParentType, field.Site.Definition, Subject, placed);
    }

    public void ReportNull()
    {
        var site = fields.Peek().Site;
        Report(new GraphQLError($"Cannot return null for non-nullable field {site.ParentType}.{site.Definition.Name}."));
    }
}
