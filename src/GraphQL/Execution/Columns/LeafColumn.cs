using GraphQL.Execution.Leaves;
using GraphQL.Response;

namespace GraphQL.Execution.Columns;

/// <summary>A column of scalars or enum values; they are looked at only where the leaf may refuse some.</summary>
internal sealed class LeafColumn<T>(Leaf<T> leaf, bool nonNull) : ValueColumn<T>(nonNull)
{
    private T[] values = [];
    private bool hasGaps;

    public override void Complete(T[] values, int count, Dictionary<int, GraphQLError>? failures, OperationRun operation, List<SelectionRun> next)
    {
        TakeErrors(values, count, ref failures);
        for (var slot = 0; leaf.MayRefuse && slot < count; slot++)
        {
            if (values[slot] is { } value && !Failed(failures, slot) && leaf.Refusal(value) is { } reason)
            {
                (failures ??= [])[slot] = operation.ErrorOf(new InvalidOperationException(reason));
            }
        }
        Fail(failures);
        (this.values, hasGaps) = (values, OwnFaults);
        for (var slot = 0; default(T) is null && NonNull && !OwnFaults && slot < count; slot++)
        {
            OwnFaults = values[slot] is null;
        }
    }

    public override void Write(ref JsonOutput output, int slot)
    {
        if (values[slot] is { } value && (!hasGaps || Answers(slot)))
        {
            leaf.Write(ref output, value);
        }
        else
        {
            output.Null();
        }
    }

    public override void Release()
    {
        base.Release();
        Pool.Return(values);
        values = [];
    }

    protected override bool IsNull(int slot) => values[slot] is null;
}
