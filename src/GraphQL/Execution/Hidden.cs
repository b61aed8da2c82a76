using GraphQL.Response;
using Microsoft.Extensions.Logging;

namespace GraphQL.Execution;

/// <summary>What a caller learns of a failure that is ours: an id, under which the log has the rest.</summary>
internal static partial class Hidden
{
    public const string Code = "INTERNAL";

    public static GraphQLError ErrorOf(Exception exception, ExecutorOptions options)
    {
        if (options.Known?.Invoke(exception) is { } known)
        {
            return known;
        }
        var id = Guid.CreateVersion7().ToString("n");
        Failed(options.Logger, id, exception);
        return GraphQLError.Of(Code, $"Something went wrong here. It is logged under the id {id}.", ("id", id));
    }

    [LoggerMessage(1, LogLevel.Error, "GraphQL failure {Id}")]
    private static partial void Failed(ILogger logger, string id, Exception exception);
}
