namespace Hub.WebConsole;

/// <summary>Whether a request comes from a page of this hub, or from no page at all; not from another site's, as far as a browser tells.</summary>
internal static class OwnPages
{
    public static bool Ask(HttpRequest request)
    {
        // Browsers say it themselves where the connection can be trusted; else they name the origin of what they send.
        if (request.Headers["Sec-Fetch-Site"] is { Count: > 0 } site) return site == "same-origin";
        if (request.Headers.Origin is not { Count: > 0 } origin) return true;
        return Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase);
    }
}
