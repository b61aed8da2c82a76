using GraphQL.Execution.Columns;
using GraphQL.Execution.Planning;

namespace GraphQL.Execution.Completions;

/// <summary>Lists of what <paramref name="items"/> completes.</summary>
internal sealed class ListCompletion<TList, TItem>(Completion<TItem> items, bool nonNull) : Completion<TList>(nonNull)
{
    public override ValueColumn<TList> ColumnOf(FieldPlan field) => new ListColumn<TList, TItem>(items.ColumnOf(field), NonNull);
}
