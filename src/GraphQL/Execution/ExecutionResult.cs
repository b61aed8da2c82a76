using System.Buffers;
using GraphQL.Execution.Columns;
using GraphQL.Execution.Sharing;
using GraphQL.Response;

namespace GraphQL.Execution;

/// <summary>The answer to a request, or to one event of a subscription. It holds pooled columns until it is disposed.</summary>
public sealed class ExecutionResult : IDisposable
{
    private readonly SharedAnswer? shared;
    private PlanRun? data;
    private bool over;

    private ExecutionResult(Outcome outcome, IReadOnlyList<GraphQLError> errors, PlanRun? data)
    {
        Outcome = outcome;
        Errors = errors;
        this.data = data;
        HasData = data is not null;
    }

    private ExecutionResult(SharedAnswer shared, PlanRun? own)
    {
        (Outcome, Errors, HasData) = (shared.Outcome, shared.Errors, shared.HasData);
        this.shared = shared;
        data = own;
    }

    public Outcome Outcome { get; }

    public IReadOnlyList<GraphQLError> Errors { get; }

    /// <summary>True when it was executed and null did not reach the root.</summary>
    public bool HasData { get; }

    /// <summary>From where a subscriber can resume after this event.</summary>
    public string? EventId { get; init; }

    /// <summary>What the response tells beside data and errors; null when nothing.</summary>
    public IReadOnlyDictionary<string, object?>? Extensions { get; internal set; }

    public static ExecutionResult Refused(params IReadOnlyList<GraphQLError> errors) => new(Outcome.RequestError, errors, null);

    internal static ExecutionResult Forbidden(GraphQLError error) => new(Outcome.Forbidden, [error], null);

    internal static ExecutionResult NotAllowed(GraphQLError error) => new(Outcome.NotAllowed, [error], null);

    internal static ExecutionResult Executed(PlanRun? data, IReadOnlyList<GraphQLError> errors, string? eventId) =>
        new(Outcome.Executed, errors, data) { EventId = eventId };

    /// <param name="own">The event with the receiver's own fields; null where it has none.</param>
    internal static ExecutionResult Of(SharedAnswer shared, PlanRun? own, string? eventId) => new(shared, own) { EventId = eventId };

    /// <summary>Writes the response in the shape of section 7.1, errors first.</summary>
    /// <exception cref="ObjectDisposedException">It is too late: another operation may have the columns by now.</exception>
    public void WriteTo(IBufferWriter<byte> buffer)
    {
        ObjectDisposedException.ThrowIf(over, this);
        if (Outcome != Outcome.Executed)
        {
            ErrorsJson.WriteResponse(buffer, Errors);
            return;
        }
        var output = new JsonOutput(buffer);
        if (shared is null)
        {
            WriteBody(ref output);
        }
        else
        {
            shared.WriteBody(ref output, data?.Event);
        }
        if (Extensions is not null)
        {
            output.Raw(",\"extensions\":"u8);
            JsonValue.Write(ref output, Extensions);
        }
        output.Byte((byte)'}');
        output.Flush();
    }

    /// <summary>Errors and data, without the brace at the end.</summary>
    internal void WriteBody(ref JsonOutput output)
    {
        output.Byte((byte)'{');
        if (Errors.Count > 0)
        {
            output.Raw("\"errors\":"u8);
            ErrorsJson.Write(ref output, Errors);
            output.Byte((byte)',');
        }
        output.Raw("\"data\":"u8);
        if (data is null)
        {
            output.Null();
        }
        else
        {
            data.Root.Write(ref output, 0);
        }
    }

    /// <summary>Leaves open what is each receiver's own of the event, in what is written from now on.</summary>
    internal void OpenReceivers(List<OpenPlace> places)
    {
        var field = 0;
        foreach (var run in data?.Event?.Fields ?? [])
        {
            if (run is not null && ReceiverPlan.IsOwn(run.Plan))
            {
                run.Open(field++, places);
            }
        }
    }

    public void Dispose()
    {
        over = true;
        Interlocked.Exchange(ref data, null)?.Release();
    }
}
