using GraphQL.Execution.Columns;
using GraphQL.Execution.Leaves;
using GraphQL.Execution.Planning;

namespace GraphQL.Execution.Completions;

/// <summary>Result coercion of scalars and enum values.</summary>
internal sealed class LeafCompletion<T>(Leaf<T> leaf, bool nonNull) : Completion<T>(nonNull)
{
    public override ValueColumn<T> ColumnOf(FieldPlan field) => new LeafColumn<T>(leaf, NonNull);
}

/// <summary>Result coercion of a custom scalar.</summary>
internal sealed class TextCompletion<T>(Func<T, string?> write, bool nonNull) : Completion<T>(nonNull)
{
    public override ValueColumn<T> ColumnOf(FieldPlan field) => new TextColumn<T>(write, NonNull);
}
