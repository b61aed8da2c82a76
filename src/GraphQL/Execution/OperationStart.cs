using GraphQL.Execution.Planning;
using GraphQL.Language;

namespace GraphQL.Execution;

/// <summary>An operation that may be executed: in whose right, by which plan, with which variables.</summary>
/// <param name="Cost">The most that it can cost; null where nobody counted.</param>
/// <param name="Extensions">What its response tells beside data and errors.</param>
internal sealed record OperationStart(
    RequestContext Context, OperationDefinition Operation, SelectionPlan Plan, IReadOnlyDictionary<string, object?> Variables,
    IReadOnlyDictionary<string, object?>? Extensions = null, double? Cost = null)
{
    public RequestArguments Arguments { get; } = new(Variables);
}
