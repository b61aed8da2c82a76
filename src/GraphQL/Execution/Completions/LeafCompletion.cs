using GraphQL.Execution.Columns;
using GraphQL.Execution.Leaves;
using GraphQL.Response;

namespace GraphQL.Execution.Completions;

/// <summary>Result coercion of scalars and enum values; values are looked at only where the leaf may refuse some.</summary>
internal sealed class LeafCompletion<T>(Leaf<T> leaf, bool nonNull) : Completion<T>(nonNull)
{
    public override ValueColumn Complete(T[] values, int count, Dictionary<int, GraphQLError>? failures, CompletionSite site)
    {
        TakeErrors(values, count, ref failures);
        for (var slot = 0; leaf.MayRefuse && slot < count; slot++)
        {
            if (values[slot] is { } value && !Failed(failures, slot) && leaf.Refusal(value) is { } reason)
            {
                (failures ??= [])[slot] = site.Operation.ErrorOf(new InvalidOperationException(reason));
            }
        }
        return new LeafColumn<T>(values, count, leaf, NonNull, failures);
    }
}

/// <summary>Result coercion of a custom scalar: its text is made here, where a failure can still become an error of its place.</summary>
internal sealed class TextCompletion<T>(Func<T, string?> write, bool nonNull) : Completion<T>(nonNull)
{
    public override ValueColumn Complete(T[] values, int count, Dictionary<int, GraphQLError>? failures, CompletionSite site)
    {
        TakeErrors(values, count, ref failures);
        var texts = Pool.Rent<string?>(count);
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
            }
            catch (Exception failure)
            {
                (failures ??= [])[slot] = site.Operation.ErrorOf(failure);
            }
        }
        Pool.Return(values);
        return new LeafColumn<string?>(texts, count, TextLeaf.Instance, NonNull, failures);
    }
}
