namespace GraphQL.Response;

/// <summary>A failure that the caller is meant to see. Any other exception is ours: it is hidden from the caller and logged.</summary>
public sealed class GraphQLException(GraphQLError error) : Exception(error.Message)
{
    /// <summary>What the caller is told.</summary>
    public GraphQLError Error { get; } = error;
}
