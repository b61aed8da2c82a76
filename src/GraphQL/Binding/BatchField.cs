namespace GraphQL.Binding;

/// <summary>Values found for all parents of the level in one call.</summary>
internal sealed class BatchField<TParent, TValue>(
    string name, Func<FieldContext, IReadOnlyList<TParent>, ValueTask<IReadOnlyList<TValue>>> resolve) : FieldBinding<TParent, TValue>(name)
{
    public override ValueTask ResolveAsync(FieldContext context, TParent[] parents, int count, TValue[] values)
    {
        var found = resolve(context, new ArraySegment<TParent>(parents, 0, count));
        if (!found.IsCompletedSuccessfully)
        {
            return Await(found, count, values);
        }
        Take(found.Result, count, values);
        return ValueTask.CompletedTask;
    }

    private async ValueTask Await(ValueTask<IReadOnlyList<TValue>> found, int count, TValue[] values) =>
        Take(await found.ConfigureAwait(false), count, values);

    private void Take(IReadOnlyList<TValue> found, int count, TValue[] values)
    {
        if (found.Count != count)
        {
            throw new InvalidOperationException($"The batch of {Name} answered {found.Count} values for {count} parents.");
        }
        if (found is ICollection<TValue> collection)
        {
            collection.CopyTo(values, 0);
            return;
        }
        for (var i = 0; i < count; i++)
        {
            values[i] = found[i];
        }
    }
}
