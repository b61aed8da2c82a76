using GraphQL.Execution.Columns;
using GraphQL.Execution.Planning;

namespace GraphQL.Execution.Completions;

/// <summary>How values of one GraphQL type, that resolvers yield as <typeparamref name="T"/>, are completed: makes the columns that do it.</summary>
internal abstract class Completion<T>(bool nonNull)
{
    public bool NonNull { get; } = nonNull;

    public abstract ValueColumn<T> ColumnOf(FieldPlan field);
}
