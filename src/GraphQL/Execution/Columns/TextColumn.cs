using GraphQL.Response;

namespace GraphQL.Execution.Columns;

/// <summary>A column of a custom scalar: its text is made here, where a failure can still become an error of its place.</summary>
internal sealed class TextColumn<T>(Func<T, string?> write, bool nonNull) : ValueColumn<T>(nonNull)
{
    private string?[] texts = [];

    public override void Complete(T[] values, int count, Dictionary<int, GraphQLError>? failures, OperationRun operation, List<SelectionRun> next)
    {
        TakeErrors(values, count, ref failures);
        texts = Pool.Rent<string?>(count);
        var hasNull = false;
        for (var slot = 0; slot < count; slot++)
        {
            texts[slot] = null;
            if (Failed(failures, slot))
            {
                continue;
            }
            try
            {
                texts[slot] = values[slot] is { } value ? write(value) : null;
                hasNull |= texts[slot] is null;
            }
            catch (Exception failure)
            {
                (failures ??= [])[slot] = operation.ErrorOf(failure);
            }
        }
        Pool.Return(values);
        Fail(failures);
        OwnFaults |= NonNull && hasNull;
    }

    public override void Write(ref JsonOutput output, int slot)
    {
        if (texts[slot] is { } text)
        {
            output.Text(text);
        }
        else
        {
            output.Null();
        }
    }

    public override void Release()
    {
        base.Release();
        Pool.Return(texts);
        texts = [];
    }

    protected override bool IsNull(int slot) => texts[slot] is null;
}
