using GraphQL.Response;

namespace GraphQL.Execution;

/// <summary>An operation took longer than it may.</summary>
internal sealed class DeadlineException(TimeSpan deadline) : Exception
{
    public GraphQLError Error => ErrorOf(deadline);

    public static GraphQLError ErrorOf(TimeSpan deadline) =>
        GraphQLError.Of("DEADLINE_EXCEEDED", $"The operation took longer than the {deadline.TotalSeconds:0.#} seconds it may.");
}
