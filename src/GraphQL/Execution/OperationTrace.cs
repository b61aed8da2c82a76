using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Security.Cryptography;
using GraphQL.Language;

namespace GraphQL.Execution;

/// <summary>
/// Tells the source and the meter GraphQL of an operation: how long it took and how it ended, in whose right, and by the hash of which document;
/// nothing of the document's values.
/// </summary>
internal sealed class OperationTrace : IDisposable
{
    private const int LongestName = 64;
    private const int MostDigits = 4;

    private static readonly ActivitySource Source = new("GraphQL");
    private static readonly Meter Meter = new("GraphQL");
    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>(
        "graphql.operation.duration", "s", "How long queries and mutations took, by how they ended and by the kind of caller.",
        advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] });

    private readonly long started = Stopwatch.GetTimestamp();
    private readonly OperationStart start;
    private readonly string type;
    private readonly Activity? activity;
    private string outcome = "abandoned";

    private OperationTrace(OperationStart start, string type, Activity? activity) => (this.start, this.type, this.activity) = (start, type, activity);

    public static OperationTrace Begin(GraphQLRequest request, OperationStart start)
    {
        var type = start.Operation.Operation == OperationType.Mutation ? "mutation" : "query";
        var activity = Source.StartActivity(NameOf(start.Operation.Name) ?? type);
        if (activity is { IsAllDataRequested: true })
        {
            activity.SetTag("graphql.operation.type", type);
            activity.SetTag("graphql.operation.hash", Convert.ToHexStringLower(SHA256.HashData(request.Document.Span)));
            activity.SetTag("graphql.operation.cost", start.Cost);
            foreach (var (name, value) in start.Context.Tags)
            {
                activity.SetTag(name, value);
            }
        }
        return new OperationTrace(start, type, activity);
    }

    /// <summary>A request that came to no operation.</summary>
    public static void Refused(RequestContext context) => Record(0, context, "none", "refused");

    public void End(ExecutionResult result) => outcome = result.Outcome != Outcome.Executed ? "refused"
        : result.Errors.Count == 0 ? "ok"
        : result.HasData ? "partial" : "failed";

    public void Dispose()
    {
        activity?.SetTag("graphql.operation.outcome", outcome);
        activity?.SetStatus(outcome == "failed" ? ActivityStatusCode.Error : ActivityStatusCode.Unset);
        activity?.Dispose();
        Record(Stopwatch.GetElapsedTime(started).TotalSeconds, start.Context, type, outcome);
    }

    private static void Record(double seconds, RequestContext context, string type, string outcome) => Duration.Record(seconds, new TagList
    {
        { "graphql.operation.type", type },
        { "graphql.operation.outcome", outcome },
        { "graphql.caller", context.CallerKind },
    });

    /// <summary>A name is the caller's own text: one that is long or has many digits may be somebody's number.</summary>
    private static string? NameOf(string? name) => name is { Length: <= LongestName } && name.Count(char.IsAsciiDigit) <= MostDigits ? name : null;
}
