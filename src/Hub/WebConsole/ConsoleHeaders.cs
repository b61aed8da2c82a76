using System.Collections.Frozen;

namespace Hub.WebConsole;

/// <summary>What the console lets a browser do: run its own scripts, talk to this hub and to the issuer of its tokens, and nothing else.</summary>
/// <param name="issuer">The origin of the OpenID Connect issuer that users sign in with; null: there is none.</param>
internal sealed class ConsoleHeaders(string? issuer)
{
    /// <summary>
    /// The explorer's page alone may add style elements: GraphiQL's dialogs keep what is behind them from scrolling by one, with a width in it that no hash
    /// can foresee. Its scripts are bound as everywhere.
    /// </summary>
    public const string ExplorerPage = "explorer.html";

    private const string Forbidden = "camera=(), display-capture=(), geolocation=(), microphone=(), midi=(), payment=(), serial=(), usb=()";

    private readonly FrozenDictionary<string, string> _policies = new Dictionary<string, string>
    {
        [ConsoleFiles.MainPage] = Policy(issuer, "style-src 'self'"),
        [ExplorerPage] = Policy(issuer, "style-src 'self' 'unsafe-inline'"),
    }.ToFrozenDictionary();

    /// <param name="name">The file that is sent; what has no policy of its own has the main page's.</param>
    public void Set(HttpResponse response, string name)
    {
        var headers = response.Headers;
        headers.ContentSecurityPolicy = _policies.TryGetValue(name, out var own) ? own : _policies[ConsoleFiles.MainPage];
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = Forbidden;
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
    }

    /// <summary>Sockets to the page's own host are 'self' (CSP level 3).</summary>
    private static string Policy(string? issuer, string styles) => string.Join("; ",
        "default-src 'self'", styles, "script-src 'self'", "img-src 'self' data:", "font-src 'self' data:",
        issuer is null ? "connect-src 'self'" : $"connect-src 'self' {issuer}",
        "base-uri 'none'", "frame-ancestors 'none'", "form-action 'self'", "object-src 'none'");
}
