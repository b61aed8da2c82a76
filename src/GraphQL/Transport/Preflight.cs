using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace GraphQL.Transport;

/// <summary>
/// The guard against requests that another site makes a browser send. A POST is application/json or refused, which no form can send; for a
/// GET, one of these headers shows that the browser has asked first (Accept shows nothing: any page may set it).
/// </summary>
internal static class Preflight
{
    private static readonly string[] Headers =
        [HeaderNames.Authorization, "GraphQL-Require-Preflight", "Apollo-Require-Preflight", "X-Apollo-Operation-Name"];

    public static bool Made(HttpRequest request) =>
        Array.Exists(Headers, request.Headers.ContainsKey)
        || (MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase));
}
