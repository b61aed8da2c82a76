using GraphQL.Execution.Completions;
using GraphQL.Execution.Planning;
using GraphQL.Response;

namespace GraphQL.Execution.Columns;

/// <summary>A column of an interface or union, parted by concrete type: each type's values become the parents of a selection of their own.</summary>
internal sealed class AbstractColumn<T>(ConcreteTypes types, FieldPlan plan, bool nonNull) : ValueColumn<T>(nonNull)
{
    private readonly SelectionRun?[] kept = new SelectionRun?[types.Count];
    private readonly SelectionRun?[] selections = new SelectionRun?[types.Count];
    private short[] typeOf = [];
    private int[] rows = [];

    protected override bool FaultyBelow => selections.Any(selection => selection is { Faulty: true });

    public override void Complete(T[] values, int count, Dictionary<int, GraphQLError>? failures, OperationRun operation, List<SelectionRun> next)
    {
        TakeErrors(values, count, ref failures);
        typeOf = Pool.Rent<short>(count);
        rows = Pool.Rent<int>(count);
        var hasNull = false;
        for (var slot = 0; slot < count; slot++)
        {
            rows[slot] = ObjectRows.None;
            typeOf[slot] = ConcreteTypes.None;
            if (Failed(failures, slot))
            {
                continue;
            }
            if (values[slot] is not { } value)
            {
                hasNull = true;
            }
            else if (types.Of(value, plan, operation, out typeOf[slot]) is { } failure)
            {
                (failures ??= [])[slot] = failure;
                typeOf[slot] = ConcreteTypes.None;
            }
        }
        for (short type = 0; type < types.Count; type++)
        {
            Part(type, values, count, operation, next);
        }
        Pool.Return(values);
        Fail(failures);
        OwnFaults |= NonNull && hasNull;
    }

    public override void Write(ref JsonOutput output, int slot)
    {
        if (Stands(slot))
        {
            At(slot).Write(ref output, rows[slot]);
        }
        else
        {
            output.Null();
        }
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
                At(slot).Subjects[rows[slot]] = subjects[slot];
            }
        }
    }

    public override SelectionRun? SelectionAt(int slot) => Stands(slot) ? At(slot) : null;

    public override void Release()
    {
        base.Release();
        foreach (var selection in selections)
        {
            selection?.Release();
        }
        Array.Clear(selections);
        Pool.Return(rows);
        Pool.Return(typeOf);
        (rows, typeOf) = ([], []);
    }

    protected override bool IsNull(int slot) => rows[slot] == ObjectRows.None;

    protected override bool SettleBelow(int slot, ErrorWalk walk) => At(slot).Settle(rows[slot], walk);

    /// <summary>Makes the values of one type the rows of its selection.</summary>
    private void Part(short type, T[] values, int count, OperationRun operation, List<SelectionRun> next)
    {
        if (!typeOf.AsSpan(0, count).Contains(type))
        {
            return;
        }
        var slots = Pool.Rent<int>(count);
        var there = 0;
        for (var slot = 0; slot < count; slot++)
        {
            if (typeOf[slot] == type)
            {
                rows[slot] = there;
                slots[there++] = slot;
            }
        }
        var selection = selections[type] = kept[type] ??= operation.Run.Select(types.PlanOf(type, plan));
        selection.Parents.Gather(values, slots.AsSpan(0, there));
        Pool.Return(slots);
        operation.Admit(there);
        next.Add(selection);
    }

    private SelectionRun At(int slot) => selections[typeOf[slot]]!;
}
