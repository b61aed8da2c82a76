using System.Globalization;
using GraphQL.Response;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace GraphQL.Transport;

/// <summary>Errors that tell by <c>retryAfter</c>, in seconds, when the same request would be answered.</summary>
internal static class RetryAfter
{
    /// <summary>The longest of the errors' waits; null when none tells one.</summary>
    public static int? Of(IReadOnlyList<GraphQLError> errors) =>
        errors.Max(error => error.Extensions?.GetValueOrDefault("retryAfter") as int?);

    /// <summary>Puts the wait where HTTP has it.</summary>
    public static void Tell(HttpResponse response, IReadOnlyList<GraphQLError> errors)
    {
        if (Of(errors) is { } seconds)
        {
            response.Headers[HeaderNames.RetryAfter] = seconds.ToString(CultureInfo.InvariantCulture);
        }
    }
}
