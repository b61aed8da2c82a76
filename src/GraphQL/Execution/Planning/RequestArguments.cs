using GraphQL.Binding;
using GraphQL.Response;

namespace GraphQL.Execution.Planning;

/// <summary>The arguments of a request's fields: coerced once, whoever asks for them first.</summary>
internal sealed class RequestArguments(IReadOnlyDictionary<string, object?> variables)
{
    private FieldPlan? first;
    private ArgumentValues? ofFirst;
    private Dictionary<FieldPlan, ArgumentValues>? others;

    public IReadOnlyDictionary<string, object?> Variables => variables;

    /// <exception cref="GraphQLException">A variable has no value, or null, where an argument needs one.</exception>
    public ArgumentValues Of(FieldPlan field)
    {
        if (field.Arguments.IsConstant)
        {
            return field.Arguments.For(variables);
        }
        if (first == field)
        {
            return ofFirst!;
        }
        if (others is not null && others.TryGetValue(field, out var known))
        {
            return known;
        }
        var values = field.Arguments.For(variables);
        if (first is null)
        {
            // Most requests have one field with variables: for that no table is needed.
            (first, ofFirst) = (field, values);
        }
        else
        {
            (others ??= [])[field] = values;
        }
        return values;
    }
}
