using GraphQL.Response;

namespace GraphQL.Execution.Columns;

/// <summary>A column of lists: the items of all lists of a level lie one list after the other in a column of their own, and are completed together.</summary>
internal sealed class ListColumn<TList, TItem>(ValueColumn<TItem> items, bool nonNull) : ValueColumn<TList>(nonNull)
{
    /// <summary>The length that stands for a list that is null.</summary>
    private const int NoList = -1;

    private int[] starts = [];
    private int[] lengths = [];

    protected override bool FaultyBelow => items.Faulty;

    public override void Complete(TList[] values, int count, Dictionary<int, GraphQLError>? failures, OperationRun operation, List<SelectionRun> next)
    {
        TakeErrors(values, count, ref failures);
        starts = Pool.Rent<int>(count);
        lengths = Pool.Rent<int>(count);
        var flat = Pool.Rent<TItem>(count);
        var total = 0;
        for (var slot = 0; slot < count; slot++)
        {
            starts[slot] = total;
            lengths[slot] = NoList;
            if (values[slot] is not { } list || Failed(failures, slot))
            {
                continue;
            }
            try
            {
                total = ListItems.Append(list, ref flat, total);
                lengths[slot] = total - starts[slot];
            }
            catch (Exception failure)
            {
                (failures ??= [])[slot] = operation.ErrorOf(failure);
            }
        }
        Pool.Return(values);
        items.Complete(flat, total, null, operation, next);
        Fail(failures);
        OwnFaults |= items.OwnFaults || NonNull && lengths.AsSpan(0, count).Contains(NoList);
    }

    public override void Write(ref JsonOutput output, int slot)
    {
        if (!Stands(slot))
        {
            output.Null();
            return;
        }
        var (start, end) = (starts[slot], starts[slot] + lengths[slot]);
        output.Byte((byte)'[');
        for (var i = start; i < end; i++)
        {
            if (i > start)
            {
                output.Byte((byte)',');
            }
            items.Write(ref output, i);
        }
        output.Byte((byte)']');
    }

    public override void HandDown(ReadOnlySpan<int> subjects, List<SelectionRun> below)
    {
        if (subjects.IsEmpty)
        {
            return;
        }
        var total = starts[subjects.Length - 1] + Math.Max(lengths[subjects.Length - 1], 0);
        var ofItems = Pool.Rent<int>(total);
        var handed = ofItems.AsSpan(0, total);
        for (var slot = 0; slot < subjects.Length; slot++)
        {
            if (lengths[slot] > 0)
            {
                handed.Slice(starts[slot], lengths[slot]).Fill(Stands(slot) ? subjects[slot] : SelectionRun.NotThere);
            }
        }
        items.HandDown(handed, below);
        Pool.Return(ofItems);
    }

    public override void Release()
    {
        base.Release();
        Pool.Return(starts);
        Pool.Return(lengths);
        (starts, lengths) = ([], []);
        items.Release();
    }

    protected override bool IsNull(int slot) => lengths[slot] == NoList;

    protected override bool SettleBelow(int slot, ErrorWalk walk)
    {
        for (var i = 0; i < lengths[slot]; i++)
        {
            walk.EnterItem(i);
            var holds = items.Settle(starts[slot] + i, walk);
            walk.LeaveItem();
            if (!holds)
            {
                return false;
            }
        }
        return true;
    }
}
