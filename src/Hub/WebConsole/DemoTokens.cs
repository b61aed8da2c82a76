using System.Text.Json;
using Hub.Demo;
using Hub.Tokens;

namespace Hub.WebConsole;

/// <summary>Gives the console a token for an identity of the demo. It is there only where everybody has the key to make one.</summary>
internal sealed class DemoTokens(DemoScript script, TokenIssuer issuer, TimeProvider clock)
{
    /// <summary>A page that is left open asks for the next one by itself.</summary>
    private static readonly TimeSpan Lives = TimeSpan.FromHours(1);

    private const int MaxBytes = 1024;

    public async Task AnswerAsync(HttpContext http)
    {
        if (!OwnPages.Ask(http.Request))
        {
            await ConsoleJson.RefuseAsync(http, StatusCodes.Status403Forbidden, "CROSS_SITE", "Only the console's own pages are given tokens.");
            return;
        }
        if (!http.Request.HasJsonContentType())
        {
            await ConsoleJson.RefuseAsync(http, StatusCodes.Status415UnsupportedMediaType, "BAD_REQUEST", "The body must be application/json.");
            return;
        }
        if (await ReadAsync(http) is not { } identity) return;
        if (script.Everyone.SingleOrDefault(c => c.Name == identity) is not { } caller)
        {
            await ConsoleJson.RefuseAsync(http, StatusCodes.Status400BadRequest, "BAD_REQUEST", "The demo has no such identity; /console/settings names those that it has.");
            return;
        }
        // A token tells seconds, and what is told beside it must not be later.
        var expiresAt = DateTimeOffset.FromUnixTimeSeconds((clock.GetUtcNow() + Lives).ToUnixTimeSeconds());
        await ConsoleJson.WriteAsync(http, new { token = issuer.Issue(caller.Until(expiresAt)), expiresAt });
    }

    /// <returns>Null: it was refused.</returns>
    private static async Task<string?> ReadAsync(HttpContext http)
    {
        var buffer = new byte[MaxBytes + 1];
        var length = http.Request.ContentLength > MaxBytes ? buffer.Length : await http.Request.Body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, http.RequestAborted);
        if (length > MaxBytes)
        {
            await ConsoleJson.RefuseAsync(http, StatusCodes.Status413PayloadTooLarge, "BAD_REQUEST", $"The body must be at most {MaxBytes} bytes.");
            return null;
        }
        try
        {
            if (JsonSerializer.Deserialize<Wanted>(buffer.AsSpan(0, length), JsonSerializerOptions.Web)?.Identity is { } identity) return identity;
        }
        catch (JsonException)
        {
            // Answered as what says nothing.
        }
        await ConsoleJson.RefuseAsync(http, StatusCodes.Status400BadRequest, "BAD_REQUEST", """The body must be like { "identity": "HEALTH" }.""");
        return null;
    }

    private sealed record Wanted(string? Identity);
}
