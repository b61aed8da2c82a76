using System.IO.Pipelines;
using System.Text.Json;
using GraphQL.Execution;
using GraphQL.Response;

namespace GraphQL.Transport;

/// <summary>A request as it was read, or the status and the error it is refused with. It holds the body until it is disposed.</summary>
internal sealed class ReadRequest : IDisposable
{
    private JsonDocument? json;
    private PipeReader? body;
    private SequencePosition end;

    public GraphQLRequest? Request { get; private init; }

    public int Status { get; private init; }

    public GraphQLError? Error { get; private init; }

    public static ReadRequest Read(GraphQLRequest request, JsonDocument json) => new() { Request = request, json = json };

    public static ReadRequest Refused(int status, string message) => new() { Status = status, Error = GraphQLError.Of("BAD_REQUEST", message) };

    /// <summary>Keeps the bytes that the request points into from being given back before it is disposed.</summary>
    public ReadRequest Holding(PipeReader reader, SequencePosition consumed)
    {
        body = reader;
        end = consumed;
        return this;
    }

    public void Dispose()
    {
        json?.Dispose();
        body?.AdvanceTo(end);
    }
}
