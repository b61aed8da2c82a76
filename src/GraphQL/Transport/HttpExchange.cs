using GraphQL.Execution;
using GraphQL.Response;
using Microsoft.AspNetCore.Http;

namespace GraphQL.Transport;

/// <summary>GraphQL over HTTP: one request, one response.</summary>
internal static class HttpExchange
{
    /// <param name="media">In what form; null: nothing that the caller accepts can be given.</param>
    public static async Task AnswerAsync(HttpContext http, TransportServer server, Negotiated? media)
    {
        if (media is null)
        {
            await RefuseAsync(http, StatusCodes.Status406NotAcceptable,
                [GraphQLError.Of("NOT_ACCEPTABLE", "The answer can be application/graphql-response+json, application/json or text/event-stream.")])
                .ConfigureAwait(false);
            return;
        }
        if (await server.AdmitAsync(http, once: true).ConfigureAwait(false) is not { } context)
        {
            return;
        }
        using var read = await RequestReader.ReadAsync(http.Request, server.Options, http.RequestAborted).ConfigureAwait(false);
        if (read.Batch is { } batch)
        {
            await BatchExchange.AnswerAsync(http, server, batch, context, media).ConfigureAwait(false);
            return;
        }
        if (read.Request is null)
        {
            if (read.Status == StatusCodes.Status405MethodNotAllowed)
            {
                http.Response.Headers.Allow = "GET, POST";
            }
            await RefuseAsync(http, read.Status, [read.Error!], ResponseStatus.ContentTypeOf(read.Status, media, server.Options)).ConfigureAwait(false);
            return;
        }
        using var result = await server.Requests.ExecuteAsync(read.Request, context, http.RequestAborted).ConfigureAwait(false);
        http.Response.StatusCode = ResponseStatus.Of(result, media, server.Options);
        if (result.Outcome == Outcome.NotAllowed)
        {
            http.Response.Headers.Allow = "POST";
        }
        http.Response.ContentType = ResponseStatus.ContentTypeOf(http.Response.StatusCode, media, server.Options);
        if (http.Response.StatusCode == StatusCodes.Status403Forbidden && server.Options.Challenge?.Invoke(http, result.Errors) is { } challenge)
        {
            http.Response.Headers.WWWAuthenticate = challenge;
        }
        RetryAfter.Tell(http.Response, result.Outcome == Outcome.Executed ? [] : result.Errors);
        if (result.Extensions is { } extensions)
        {
            Tell(http.Response, extensions, server.Options.ExtensionHeaders);
        }
        result.WriteTo(http.Response.BodyWriter);
        await http.Response.BodyWriter.FlushAsync(http.RequestAborted).ConfigureAwait(false);
    }

    /// <summary>Answers with errors alone.</summary>
    public static async Task RefuseAsync(
        HttpContext http, int status, IReadOnlyList<GraphQLError> errors, string? contentType = null)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = contentType ?? Negotiated.Json.ContentType;
        RetryAfter.Tell(http.Response, errors);
        ErrorsJson.WriteResponse(http.Response.BodyWriter, errors);
        await http.Response.BodyWriter.FlushAsync(http.RequestAborted).ConfigureAwait(false);
    }

    /// <summary>Puts extensions where those who cannot read them look.</summary>
    private static void Tell(HttpResponse response, IReadOnlyDictionary<string, object?> extensions, IReadOnlyDictionary<string, string> headers)
    {
        foreach (var (name, header) in headers)
        {
            if (extensions.GetValueOrDefault(name) is string told)
            {
                response.Headers[header] = told;
            }
        }
    }
}
