using GraphQL.Execution.Columns;
using GraphQL.Execution.Sharing;
using GraphQL.Response;
using GraphQL.TypeSystem;

namespace GraphQL.Execution.Planning;

/// <summary>The merged selections on one concrete object type, in the order of the response.</summary>
internal sealed class SelectionPlan
{
    private PlanRuns? runs;
    private string[]? names;
    private ReceiverPlan? receivers;

    /// <summary>The name of the object type.</summary>
    public required string Type { get; init; }

    public required FieldPlan[] Fields { get; init; }

    /// <summary>The fields that a visitor of the answer is told of, each once.</summary>
    public IReadOnlyList<FieldDefinition> Told { get; init; } = [];

    public required ParentsFactory Parents { get; init; }

    /// <summary>The names of the fields in the schema.</summary>
    public IReadOnlyList<string> Names => names ??= Array.ConvertAll(Fields, plan => plan.Site.Definition.Name);

    /// <summary>What an operation runs in whose root this is.</summary>
    public PlanRuns Runs => runs ?? Interlocked.CompareExchange(ref runs, new PlanRuns(this), null) ?? runs;

    /// <summary>Of a subscription: what of it is each receiver's own.</summary>
    public ReceiverPlan Receivers => receivers ??= ReceiverPlan.Of(this);

    /// <summary>Why nothing can be selected here at all: @skip or @include was given null.</summary>
    public GraphQLError? Failure { get; init; }
}
