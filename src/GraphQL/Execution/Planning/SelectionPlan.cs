using GraphQL.Execution.Columns;
using GraphQL.Response;

namespace GraphQL.Execution.Planning;

/// <summary>The merged selections on one concrete object type, in the order of the response.</summary>
internal sealed class SelectionPlan
{
    public required FieldPlan[] Fields { get; init; }

    public required ParentsFactory Parents { get; init; }

    /// <summary>Why nothing can be selected here at all: @skip or @include was given null.</summary>
    public GraphQLError? Failure { get; init; }
}
