using Microsoft.AspNetCore.Http;

namespace GraphQL.Transport;

/// <summary>The schema as text: what the caller sees of it, or with <c>?full</c> the whole as it is published. Nothing is executed.</summary>
internal static class SchemaExchange
{
    public static async Task AnswerAsync(HttpContext http, TransportServer server)
    {
        if (await server.AdmitAsync(http, once: true).ConfigureAwait(false) is not { } context)
        {
            return;
        }
        var text = http.Request.Query.ContainsKey("full") ? server.Texts.Whole(context.View) : server.Texts.Seen(context.View);
        // One address for every caller, and a view that changes with the token: to be kept by the caller alone, and asked for again.
        http.Response.Headers.CacheControl = "private, no-cache";
        http.Response.Headers.Vary = "Authorization";
        await TypedResults.Bytes(text.Utf8, "text/plain; charset=utf-8", entityTag: text.Tag).ExecuteAsync(http).ConfigureAwait(false);
    }
}
