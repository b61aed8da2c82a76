using System.IO.Pipelines;
using System.Text;
using GraphQL.Execution;
using GraphQL.Response;
using Microsoft.AspNetCore.Http;

namespace GraphQL.Transport;

/// <summary>graphql-sse in its distinct connections mode: one operation a stream of server-sent events.</summary>
internal static class EventStream
{
    public static async Task AnswerAsync(HttpContext http, TransportServer server)
    {
        if (await server.AdmitAsync(http, once: false).ConfigureAwait(false) is not { } admitted)
        {
            return;
        }
        using var read = await RequestReader.ReadAsync(http.Request, server.Options, http.RequestAborted).ConfigureAwait(false);
        if (read.Request is null)
        {
            var (status, error) = read.Batch is null
                ? (read.Status, read.Error!)
                : (StatusCodes.Status400BadRequest, ReadRequest.Malformed("An event stream answers one request, not a list."));
            await HttpExchange.RefuseAsync(http, status, [error]).ConfigureAwait(false);
            return;
        }
        var lastEventId = http.Request.Headers["Last-Event-ID"].ToString();
        var context = lastEventId.Length == 0 ? admitted : admitted with { LastEventId = lastEventId };
        http.Response.ContentType = "text/event-stream; charset=utf-8";
        http.Response.Headers.CacheControl = "no-cache";
        http.Response.Headers["X-Accel-Buffering"] = "no";
        using var expiry = Expiry.Of(context, server.Clock);
        using var stopped = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, server.Drained, expiry.Token);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(stopped.Token, context.Access?.Ended ?? default);
        try
        {
            await SendAsync(http.Response.BodyWriter, server, read.Request, context, stopped.Token, ended.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (stopped.IsCancellationRequested || server.Stopping.IsCancellationRequested)
        {
            // Gone, expired or shutting down: the stream just ends, without complete, so that the client comes back and resumes.
        }
        catch (OperationCanceledException) when (context.Access?.Withdrawn is not null)
        {
            await EndAsync(http.Response.BodyWriter, context.Access.Withdrawn, http.RequestAborted).ConfigureAwait(false);
        }
    }

    /// <param name="stopped">Ends the writing: a write that is given up breaks the connection.</param>
    /// <param name="ended">Ends the source.</param>
    private static async Task SendAsync(
        PipeWriter output, TransportServer server, RequestParameters request, RequestContext context, CancellationToken stopped, CancellationToken ended)
    {
        await PulseAsync(output, server, context, stopped).ConfigureAwait(false);
        var stream = await server.Requests.SubscribeAsync(request, () => context, server.Stopping, ended).ConfigureAwait(false);
        var results = stream.GetAsyncEnumerator(ended);
        await using (results.ConfigureAwait(false))
        {
            while (await NextAsync(results, output, server, context, ended).ConfigureAwait(false))
            {
                using var result = results.Current;
                WriteNext(output, result);
                await output.FlushAsync(stopped).ConfigureAwait(false);
            }
        }
        WriteComplete(output);
        await output.FlushAsync(stopped).ConfigureAwait(false);
    }

    /// <summary>Says why nothing more will come, and that the client need not ask again.</summary>
    private static async Task EndAsync(PipeWriter output, GraphQLError why, CancellationToken aborted)
    {
        using var last = ExecutionResult.Refused(why);
        WriteNext(output, last);
        WriteComplete(output);
        await output.FlushAsync(aborted).ConfigureAwait(false);
    }

    /// <summary>Waits for the next result, with a pulse whenever the stream has been quiet for a while.</summary>
    private static async ValueTask<bool> NextAsync(
        IAsyncEnumerator<ExecutionResult> results, PipeWriter output, TransportServer server, RequestContext context, CancellationToken ended)
    {
        var next = results.MoveNextAsync();
        if (next.IsCompleted)
        {
            return await next.ConfigureAwait(false);
        }
        var waiting = next.AsTask();
        while (true)
        {
            try
            {
                return await waiting.WaitAsync(server.Options.PulseInterval, server.Clock, CancellationToken.None).ConfigureAwait(false);
            }
            catch (TimeoutException) when (!waiting.IsCompleted && !ended.IsCancellationRequested)
            {
                await PulseAsync(output, server, context, CancellationToken.None).ConfigureAwait(false);
            }
            catch (TimeoutException) when (!waiting.IsCompleted)
            {
                // Ending: the stream can be disposed only after its next result has given way.
            }
        }
    }

    private static async ValueTask PulseAsync(PipeWriter output, TransportServer server, RequestContext context, CancellationToken ended)
    {
        output.Write(":"u8);
        if (server.Gate.Pulse(context) is { } pulse)
        {
            output.Write(" "u8);
            output.Write(pulse.Span);
        }
        output.Write("\n\n"u8);
        await output.FlushAsync(ended).ConfigureAwait(false);
    }

    private static void WriteNext(PipeWriter output, ExecutionResult result)
    {
        output.Write("event: next\n"u8);
        if (result.EventId is { } id)
        {
            output.Write(Encoding.UTF8.GetBytes($"id: {id}\n"));
        }
        output.Write("data: "u8);
        result.WriteTo(output);
        output.Write("\n\n"u8);
    }

    private static void WriteComplete(PipeWriter output) => output.Write("event: complete\ndata:\n\n"u8);

    private static void Write(this PipeWriter output, ReadOnlySpan<byte> bytes) => System.Buffers.BuffersExtensions.Write(output, bytes);
}
