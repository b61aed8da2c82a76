namespace GraphQL.Response;

/// <summary>An expected failure that the caller may read. Any other exception is ours: hidden, logged with an id, code INTERNAL.</summary>
public sealed class GraphQLException : Exception
{
    public GraphQLException(GraphQLError error) : base(error.Message) => Error = error;

    public GraphQLException(string message) : this(new GraphQLError(message)) { }

    public GraphQLError Error { get; }
}
