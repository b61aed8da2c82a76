using GraphQL.Execution;
using GraphQL.Response;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace GraphQL.Transport;

/// <summary>GraphQL over HTTP: one request, one response.</summary>
internal static class HttpExchange
{
    public static async Task AnswerAsync(HttpContext http, TransportServer server)
    {
        if (Negotiation.Choose(http.Request) is not { } media)
        {
            await RefuseAsync(http, StatusCodes.Status406NotAcceptable,
                [GraphQLError.Of("NOT_ACCEPTABLE", "The answer can be application/graphql-response+json, application/json or text/event-stream.")])
                .ConfigureAwait(false);
            return;
        }
        if (await server.AdmitAsync(http).ConfigureAwait(false) is not { } context)
        {
            return;
        }
        using var read = await RequestReader.ReadAsync(http.Request, server.Options.MaxRequestBytes, http.RequestAborted).ConfigureAwait(false);
        if (read.Request is null)
        {
            if (read.Status == StatusCodes.Status405MethodNotAllowed)
            {
                http.Response.Headers.Allow = "GET, POST";
            }
            await RefuseAsync(http, read.Status, [read.Error!], media.MediaType).ConfigureAwait(false);
            return;
        }
        using var result = await server.Executor.ExecuteAsync(read.Request, context, http.RequestAborted).ConfigureAwait(false);
        http.Response.StatusCode = StatusOf(result, media, server.Options);
        if (result.Outcome == Outcome.NotAllowed)
        {
            http.Response.Headers.Allow = "POST";
        }
        http.Response.ContentType = $"{media.MediaType}; charset=utf-8";
        result.WriteTo(http.Response.BodyWriter);
        await http.Response.BodyWriter.FlushAsync(http.RequestAborted).ConfigureAwait(false);
    }

    /// <summary>Answers with errors alone.</summary>
    public static async Task RefuseAsync(
        HttpContext http, int status, IReadOnlyList<GraphQLError> errors, string mediaType = "application/json")
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = $"{mediaType}; charset=utf-8";
        if (status == StatusCodes.Status401Unauthorized)
        {
            http.Response.Headers[HeaderNames.WWWAuthenticate] = "Bearer";
        }
        ErrorsJson.WriteResponse(http.Response.BodyWriter, errors);
        await http.Response.BodyWriter.FlushAsync(http.RequestAborted).ConfigureAwait(false);
    }

    private static int StatusOf(ExecutionResult result, Negotiated media, TransportOptions options)
    {
        if (result.Outcome == Outcome.Executed)
        {
            return StatusCodes.Status200OK;
        }
        if (result.Outcome == Outcome.NotAllowed)
        {
            return StatusCodes.Status405MethodNotAllowed;
        }
        foreach (var error in result.Errors)
        {
            if (error.Code is { } code && options.StatusByCode.TryGetValue(code, out var status))
            {
                return status;
            }
        }
        return media.Legacy ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest;
    }
}
