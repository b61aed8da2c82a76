using GraphQL.Execution.Columns;
using GraphQL.Execution.Planning;
using GraphQL.Response;

namespace GraphQL.Execution.Completions;

/// <summary>CompleteValue (section 6.4.3) for one type and a whole column: what came from a resolver becomes a column that can be written.</summary>
internal abstract class Completion<T>(bool nonNull)
{
    public bool NonNull { get; } = nonNull;

    /// <summary>Completes the first <paramref name="count"/> values, and takes over their array.</summary>
    public abstract ValueColumn Complete(T[] values, int count, Dictionary<int, GraphQLError>? failures, CompletionSite site);

    protected static bool Failed(Dictionary<int, GraphQLError>? failures, int slot) => failures is not null && failures.ContainsKey(slot);

    /// <summary>Among values of any kind, one that is an error stands for a failure at its place.</summary>
    protected static void TakeErrors(T[] values, int count, ref Dictionary<int, GraphQLError>? failures)
    {
        if (typeof(T) != typeof(object))
        {
            return;
        }
        for (var slot = 0; slot < count; slot++)
        {
            if (values[slot] is GraphQLError error)
            {
                (failures ??= [])[slot] = error;
            }
        }
    }
}

/// <summary>Where a column is completed: the field, the running operation, and where the selections of the next level go.</summary>
internal readonly record struct CompletionSite(FieldPlan Plan, OperationRun Operation, List<SelectionRun> Next);
