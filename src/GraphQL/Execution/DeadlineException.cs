using GraphQL.Response;

namespace GraphQL.Execution;

/// <summary>An operation took longer than it may.</summary>
internal sealed class DeadlineException(TimeSpan deadline) : Exception
{
    public const string Code = "DEADLINE_EXCEEDED";

    public GraphQLError Error => ErrorOf(deadline);

    public static GraphQLError ErrorOf(TimeSpan deadline) =>
        GraphQLError.Of(Code, $"The operation took longer than the {deadline.TotalSeconds:0.#} seconds it may.");
}
