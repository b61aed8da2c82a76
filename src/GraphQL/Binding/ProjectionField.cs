using GraphQL.Response;

namespace GraphQL.Binding;

/// <summary>A value read off the parent itself.</summary>
internal sealed class ProjectionField<TParent, TValue>(string name, Func<TParent, TValue> read) : FieldBinding<TParent, TValue>(name)
{
    /// <summary>Reads it off each parent without a context; adds the failures of those that it cannot be read off.</summary>
    public void Read(TParent[] parents, int count, TValue[] values, IRequestScope request, ref Dictionary<int, GraphQLError>? failures)
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
                (failures ??= [])[i] = request.ErrorOf(failure);
            }
        }
    }

    public override ValueTask ResolveAsync(FieldContext context, TParent[] parents, int count, TValue[] values)
    {
        Dictionary<int, GraphQLError>? failures = null;
        Read(parents, count, values, context.Request, ref failures);
        foreach (var (slot, error) in failures ?? [])
        {
            context.Fail(slot, error);
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
