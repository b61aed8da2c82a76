using GraphQL.Execution.Planning;
using GraphQL.Response;

namespace GraphQL.Execution.Columns;

/// <summary>A column of objects of one type: all that are there become the parents of one selection of the next level.</summary>
internal sealed class ObjectColumn<T>(SelectionPlan plan, bool nonNull) : ValueColumn<T>(nonNull)
{
    private T[] values = [];
    private SelectionRun? kept;
    private SelectionRun? selection;
    private int[]? rows;

    protected override bool FaultyBelow => selection is { Faulty: true };

    public override void Complete(T[] values, int count, Dictionary<int, GraphQLError>? failures, OperationRun operation, List<SelectionRun> next)
    {
        TakeErrors(values, count, ref failures);
        this.values = values;
        var slots = Pool.Rent<int>(count);
        var there = 0;
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
            slots[there++] = slot;
        }
        if (there < count)
        {
            rows = ObjectRows.Of(slots.AsSpan(0, there), count);
        }
        if (there > 0)
        {
            selection = kept ??= operation.Run.Select(plan);
            if (there == count)
            {
                selection.Parents.Share(values, count);
            }
            else
            {
                selection.Parents.Gather(values, slots.AsSpan(0, there));
            }
            operation.Admit(there);
            next.Add(selection);
        }
        Pool.Return(slots);
        Fail(failures);
        OwnFaults |= NonNull && there < count;
    }

    public override void Write(ref JsonOutput output, int slot)
    {
        if (Stands(slot))
        {
            selection!.Write(ref output, RowOf(slot));
        }
        else
        {
            output.Null();
        }
    }

    public override void HandDown(ReadOnlySpan<int> subjects, List<SelectionRun> below)
    {
        if (selection is null)
        {
            return;
        }
        selection.Subjects.Fill(SelectionRun.NotThere);
        below.Add(selection);
        for (var slot = 0; slot < subjects.Length; slot++)
        {
            if (subjects[slot] != SelectionRun.NotThere && Stands(slot))
            {
                selection.Subjects[RowOf(slot)] = subjects[slot];
            }
        }
    }

    public override SelectionRun? SelectionAt(int slot) => Stands(slot) ? selection : null;

    public override void Release()
    {
        base.Release();
        selection?.Release();
        selection = null;
        if (rows is not null)
        {
            Pool.Return(rows);
            rows = null;
        }
        Pool.Return(values);
        values = [];
    }

    protected override bool IsNull(int slot) => rows is not null && rows[slot] == ObjectRows.None;

    protected override bool SettleBelow(int slot, ErrorWalk walk) => selection!.Settle(RowOf(slot), walk);

    private int RowOf(int slot) => rows is null ? slot : rows[slot];
}
