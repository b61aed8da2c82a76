namespace GraphQL.Binding;

/// <summary>A value read off the parent itself.</summary>
internal sealed class ProjectionField<TParent, TValue>(string name, Func<TParent, TValue> read) : FieldBinding<TParent, TValue>(name)
{
    public override ValueTask ResolveAsync(FieldContext context, TParent[] parents, int count, TValue[] values)
    {
        for (var i = 0; i < count; i++)
        {
            try
            {
                for (; i < count; i++)
                {
                    values[i] = read(parents[i]);
                }
            }
            catch (Exception failure)
            {
                context.Fail(i, failure);
            }
        }
        return ValueTask.CompletedTask;
    }
}

/// <summary>A value read off the parent with the field's arguments.</summary>
internal sealed class ContextField<TParent, TValue>(string name, Func<TParent, FieldContext, TValue> read) : FieldBinding<TParent, TValue>(name)
{
    public override ValueTask ResolveAsync(FieldContext context, TParent[] parents, int count, TValue[] values)
    {
        for (var i = 0; i < count; i++)
        {
            try
            {
                values[i] = read(parents[i], context);
            }
            catch (Exception failure)
            {
                context.Fail(i, failure);
            }
        }
        return ValueTask.CompletedTask;
    }
}
