using GraphQL.Response;

namespace GraphQL.TypeSystem;

/// <summary>A schema that cannot be used, with every error that was found in it.</summary>
public sealed class SchemaException(IReadOnlyList<GraphQLError> errors) : Exception(string.Join(Environment.NewLine, errors))
{
    /// <summary>The errors, in the order of finding; each has the places in the text.</summary>
    public IReadOnlyList<GraphQLError> Errors { get; } = errors;
}
