using System.Buffers;
using GraphQL.Execution;
using GraphQL.Response;
using Microsoft.AspNetCore.Http;

namespace GraphQL.Transport;

/// <summary>Answers a list of requests with a list of responses, one after the other in its order; each has its own errors, the whole is 200.</summary>
internal static class BatchExchange
{
    public static async Task AnswerAsync(
        HttpContext http, TransportServer server, IReadOnlyList<(RequestParameters? Request, GraphQLError? Error)> batch, RequestContext context, Negotiated media)
    {
        http.Response.ContentType = media.ContentType;
        var output = http.Response.BodyWriter;
        for (var i = 0; i < batch.Count; i++)
        {
            // The first of them came with the list itself, which has been counted.
            using var result = i > 0 && context.Allowance?.Request() is { } tooOften
                ? ExecutionResult.Refused(tooOften)
                : await AnswerAsync(server, batch[i], context, http.RequestAborted).ConfigureAwait(false);
            output.Write(i == 0 ? "["u8 : ","u8);
            result.WriteTo(output);
            await output.FlushAsync(http.RequestAborted).ConfigureAwait(false);
        }
        output.Write("]"u8);
        await output.FlushAsync(http.RequestAborted).ConfigureAwait(false);
    }

    private static async ValueTask<ExecutionResult> AnswerAsync(
        TransportServer server, (RequestParameters? Request, GraphQLError? Error) item, RequestContext context, CancellationToken cancellation)
    {
        if (item.Request is null)
        {
            return ExecutionResult.Refused(item.Error!);
        }
        try
        {
            return await server.Requests.ExecuteAsync(item.Request, context, cancellation).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // The list has begun: a failure of ours must not end the answers of the others.
            return ExecutionResult.Refused(server.Executor.ErrorOf(failure));
        }
    }
}
