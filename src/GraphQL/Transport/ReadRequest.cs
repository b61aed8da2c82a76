using System.IO.Pipelines;
using System.Text.Json;
using GraphQL.Response;

namespace GraphQL.Transport;

/// <summary>One request, or several in a list, as they were read; or the status and the error they are refused with. It holds the body until it is disposed.</summary>
internal sealed class ReadRequest : IDisposable
{
    private JsonDocument? json;
    private PipeReader? body;
    private SequencePosition end;

    /// <summary>The request; null when there is a list, or a refusal.</summary>
    public RequestParameters? Request { get; private init; }

    /// <summary>The requests of a list, or what is wrong with each; null when there is one request, or a refusal.</summary>
    public IReadOnlyList<(RequestParameters? Request, GraphQLError? Error)>? Batch { get; private init; }

    public int Status { get; private init; }

    public GraphQLError? Error { get; private init; }

    public static ReadRequest Read(RequestParameters request, JsonDocument json) => new() { Request = request, json = json };

    public static ReadRequest Read(IReadOnlyList<(RequestParameters?, GraphQLError?)> batch, JsonDocument json) => new() { Batch = batch, json = json };

    public static ReadRequest Refused(int status, string message) => Refused(status, Malformed(message));

    public static ReadRequest Refused(int status, GraphQLError error) => new() { Status = status, Error = error };

    public static GraphQLError Malformed(string message) => GraphQLError.Of("BAD_REQUEST", message);

    /// <summary>Keeps the bytes that the request points into from being given back before it is disposed.</summary>
    public ReadRequest Holding(PipeReader reader, SequencePosition consumed)
    {
        body = reader;
        end = consumed;
        return this;
    }

    public void Dispose()
    {
        Request?.Dispose();
        foreach (var (request, _) in Batch ?? [])
        {
            request?.Dispose();
        }
        json?.Dispose();
        body?.AdvanceTo(end);
    }
}
