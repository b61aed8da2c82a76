namespace GraphQL.Binding;

/// <summary>A field of a root type, which has one parent only.</summary>
internal sealed class RootField<TValue>(string name, Func<FieldContext, ValueTask<TValue>> resolve) : FieldBinding<object, TValue>(name)
{
    public override ValueTask ResolveAsync(FieldContext context, object[] parents, int count, TValue[] values)
    {
        var found = resolve(context);
        if (!found.IsCompletedSuccessfully)
        {
            return Await(found, values);
        }
        values[0] = found.Result;
        return ValueTask.CompletedTask;
    }

    private static async ValueTask Await(ValueTask<TValue> found, TValue[] values) => values[0] = await found.ConfigureAwait(false);
}
