using GraphQL.Execution;
using Microsoft.AspNetCore.Http;

namespace GraphQL.Transport;

/// <summary>The status of a response, and the media type that goes with it.</summary>
internal static class ResponseStatus
{
    private const int PartialSuccess = 294;

    public static int Of(ExecutionResult result, Negotiated media, TransportOptions options)
    {
        var draft = options.StatusCodes == StatusCodeEdition.Draft2026;
        if (result.Outcome == Outcome.Executed)
        {
            return draft && result.Errors.Count > 0 ? PartialSuccess : StatusCodes.Status200OK;
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
        if (RetryAfter.Of(result.Errors) is not null)
        {
            return StatusCodes.Status429TooManyRequests;
        }
        if (result.Outcome == Outcome.Forbidden)
        {
            return StatusCodes.Status403Forbidden;
        }
        return draft ? IsUnread(result) ? StatusCodes.Status400BadRequest : StatusCodes.Status422UnprocessableEntity
            : media.Legacy ? StatusCodes.Status200OK
            : StatusCodes.Status400BadRequest;
    }

    /// <summary>For JSON that is no request.</summary>
    public static int OfMalformed(TransportOptions options) =>
        options.StatusCodes == StatusCodeEdition.Draft2026 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status400BadRequest;

    /// <summary>In the draft only a success may be plain application/json: what else is so may come from anyone on the way.</summary>
    public static string ContentTypeOf(int status, Negotiated media, TransportOptions options) =>
        (options.StatusCodes == StatusCodeEdition.Draft2026 && status >= 300 ? Negotiated.GraphQL : media).ContentType;

    private static bool IsUnread(ExecutionResult result) =>
        result.Errors[0].Code is "SYNTAX" or "MAX_SOURCE" or "MAX_TOKENS" or "MAX_NESTING";
}
