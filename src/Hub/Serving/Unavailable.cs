using GraphQL.Response;
using Hub.Store;

namespace Hub.Serving;

/// <summary>What a caller is told while the database is away, full or damaged; the operator finds the rest in the log.</summary>
internal sealed partial class Unavailable(string database, ILogger log)
{
    private const int RetryAfterSeconds = 5;

    /// <summary>Null: the failure is another one.</summary>
    public GraphQLError? ErrorOf(Exception failure)
    {
        if (Outage.Of(failure) is not { } outage) return null;
        Away(log, database, outage.Reason);
        return outage.MayPass
            ? GraphQLError.Of("UNAVAILABLE", "The hub's database does not answer now. Send the same again in a moment: what was taken in already will be UNCHANGED.", ("retryAfter", RetryAfterSeconds))
            : GraphQLError.Of("UNAVAILABLE", "The hub's database cannot be used until its operator has seen to it. Nothing that was answered is lost.");
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Database} {Reason}")]
    private static partial void Away(ILogger log, string database, string reason);
}
