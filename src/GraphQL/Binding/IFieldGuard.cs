using GraphQL.Response;

namespace GraphQL.Binding;

/// <summary>
/// When a field's annotation is one, it is asked once per field and level, before the resolver; refused parents never reach the resolver.
/// </summary>
public interface IFieldGuard
{
    /// <summary>Null: all allowed. Otherwise an error, or null, for each parent.</summary>
    ValueTask<IReadOnlyList<GraphQLError?>?> CheckAsync(FieldContext context, IReadOnlyList<object> parents);
}
