using GraphQL.Execution.Columns;
using GraphQL.Response;

namespace GraphQL.Execution.Completions;

/// <summary>Objects of one type: all that are there become the parents of the next level.</summary>
internal sealed class ObjectCompletion<T>(string type, bool nonNull) : Completion<T>(nonNull)
{
    public override ValueColumn Complete(T[] values, int count, Dictionary<int, GraphQLError>? failures, CompletionSite site)
    {
        TakeErrors(values, count, ref failures);
        var slots = Pool.Rent<int>(count);
        var rows = 0;
        var plan = site.Plan.Children!.For(type);
        for (var slot = 0; slot < count; slot++)
        {
            if (values[slot] is null || Failed(failures, slot))
            {
                continue;
            }
            if (plan.Failure is not null)
            {
                (failures ??= [])[slot] = plan.Failure;
                continue;
            }
            slots[rows++] = slot;
        }
        int[]? rowOf = null;
        Parents? parents = null;
        if (rows == count)
        {
            parents = plan.Parents.Share(values, count);
        }
        else
        {
            rowOf = RowsOf(slots, rows, count);
            parents = plan.Parents.Gather(values, slots.AsSpan(0, rows));
        }
        Pool.Return(slots);
        SelectionRun? selection = null;
        if (rows > 0)
        {
            selection = new SelectionRun(plan, parents, site.Operation);
            site.Next.Add(selection);
        }
        return new ObjectColumn([selection], rowOf, null, count, NonNull, failures, () => Pool.Return(values));
    }

    private static int[] RowsOf(int[] slots, int rows, int count)
    {
        var rowOf = Pool.Rent<int>(count);
        Array.Fill(rowOf, ObjectColumn.NoRow, 0, count);
        for (var row = 0; row < rows; row++)
        {
            rowOf[slots[row]] = row;
        }
        return rowOf;
    }
}
