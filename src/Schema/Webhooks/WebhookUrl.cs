using System.Net;
using GraphQL.Response;

namespace Hub.Schema;

/// <summary>Where events may be posted. What a name stands for is decided when it is connected to; here is refused what can be seen to be wrong.</summary>
internal static class WebhookUrl
{
    private const int Longest = 2_048;

    /// <param name="privateNetworks">Whether http and private addresses are allowed.</param>
    /// <exception cref="GraphQLException">BAD_WEBHOOK_URL or PRIVATE_ADDRESS.</exception>
    public static Uri Read(string text, bool privateNetworks)
    {
        if (text.Length > Longest || !Uri.TryCreate(text, UriKind.Absolute, out var url) || url.Host.Length == 0) throw Bad($"is an absolute URL of at most {Longest} characters");
        if (url.Scheme != Uri.UriSchemeHttps && !(privateNetworks && url.Scheme == Uri.UriSchemeHttp)) throw Bad("begins with https://");
        if (url.UserInfo.Length > 0) throw Bad("has no user and no password: deliveries are signed");
        if (url.Fragment.Length > 0) throw Bad("has no fragment");
        if (!privateNetworks && IsPrivate(url)) throw Asking.Refused("PRIVATE_ADDRESS", "The hub does not post to this machine or to private networks.");
        return url;
    }

    private static bool IsPrivate(Uri url) =>
        IPAddress.TryParse(url.IdnHost.Trim('[', ']'), out var address) ? !PublicAddress.Is(address)
        : url.IdnHost.TrimEnd('.') is var host && (host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase));

    private static GraphQLException Bad(string rule) => Asking.Refused("BAD_WEBHOOK_URL", $"A webhook's URL {rule}.");
}
