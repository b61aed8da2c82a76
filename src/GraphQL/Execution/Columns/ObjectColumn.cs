using GraphQL.Response;

namespace GraphQL.Execution.Columns;

/// <summary>A column of objects: each slot is a row of one of the selections that were made, one for each concrete type.</summary>
internal sealed class ObjectColumn : ValueColumn
{
    /// <summary>The row of a slot that is null.</summary>
    public const int NoRow = -1;

    private readonly SelectionRun?[] selections;
    private readonly int[]? rows;
    private readonly short[]? types;
    private readonly Action release;

    /// <param name="selections">By the index that <paramref name="types"/> has for a slot; only the first when there are no types.</param>
    /// <param name="rows">The row of each slot; without, a slot is its own row.</param>
    public ObjectColumn(
        SelectionRun?[] selections, int[]? rows, short[]? types, int count, bool nonNull, Dictionary<int, GraphQLError>? failures, Action release)
        : base(nonNull, failures)
    {
        this.selections = selections;
        this.rows = rows;
        this.types = types;
        this.release = release;
        OwnFaults |= nonNull && rows is not null && rows.AsSpan(0, count).Contains(NoRow);
    }

    protected override bool FaultyBelow => selections.Any(selection => selection is not null && selection.Faulty);

    public override void Release()
    {
        foreach (var selection in selections)
        {
            selection?.Release();
        }
        if (rows is not null)
        {
            Pool.Return(rows);
        }
        if (types is not null)
        {
            Pool.Return(types);
        }
        release();
    }

    public override void HandDown(ReadOnlySpan<int> subjects, List<SelectionRun> below)
    {
        foreach (var selection in selections)
        {
            if (selection is not null)
            {
                selection.Subjects.Fill(SelectionRun.NotThere);
                below.Add(selection);
            }
        }
        for (var slot = 0; slot < subjects.Length; slot++)
        {
            if (subjects[slot] != SelectionRun.NotThere && Stands(slot))
            {
                At(slot).Subjects[RowOf(slot)] = subjects[slot];
            }
        }
    }

    protected override bool IsNull(int slot) => rows is not null && rows[slot] == NoRow;

    protected override void WriteValue(ref JsonOutput output, int slot) => At(slot).Write(ref output, RowOf(slot));

    protected override bool SettleBelow(int slot, ErrorWalk walk) => At(slot).Settle(RowOf(slot), walk);

    private SelectionRun At(int slot) => selections[types is null ? 0 : types[slot]]!;

    private int RowOf(int slot) => rows is null ? slot : rows[slot];
}
