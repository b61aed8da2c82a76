using GraphQL.Response;

namespace GraphQL.Execution.Columns;

/// <summary>A column of lists, whose items lie one list after the other in a column of their own.</summary>
internal sealed class ListColumn : ValueColumn
{
    /// <summary>The length that stands for a list that is null.</summary>
    public const int NoList = -1;

    private readonly int[] starts;
    private readonly int[] lengths;
    private readonly ValueColumn items;

    public ListColumn(int[] starts, int[] lengths, int count, ValueColumn items, bool nonNull, Dictionary<int, GraphQLError>? failures)
        : base(nonNull, failures)
    {
        this.starts = starts;
        this.lengths = lengths;
        this.items = items;
        OwnFaults |= items.OwnFaults || nonNull && lengths.AsSpan(0, count).Contains(NoList);
    }

    protected override bool FaultyBelow => items.Faulty;

    public override void Release()
    {
        Pool.Return(starts);
        Pool.Return(lengths);
        items.Release();
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

    protected override bool IsNull(int slot) => lengths[slot] == NoList;

    protected override void WriteValue(ref JsonOutput output, int slot)
    {
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
