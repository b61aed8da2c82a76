using System.Net;
using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Text;
using System.Text.RegularExpressions;

namespace Hub.EndToEnd;

/// <summary>What a client library expects of a refusal, over HTTP and on a socket.</summary>
internal static partial class Refusals
{
    /// <summary>401 with the challenge of RFC 6750, an error with this code and no data; and the socket is closed with 4403 and a reason.</summary>
    public static async Task RefusesAsync(this RunningHub hub, string token, string code, string name)
    {
        using var response = await hub.PostAsync(token, "{ rulebooks { id } }");
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == HttpStatusCode.Unauthorized, $"{name}: {response.StatusCode} {text}");
        Assert.Matches(InvalidToken(), response.Headers.WwwAuthenticate.ToString());
        var answer = JsonSerializer.Deserialize<JsonElement>(text);
        Assert.False(answer.TryGetProperty("data", out _));
        Assert.Equal(code, answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
        Assert.DoesNotContain(token, text, StringComparison.Ordinal);
        var (status, reason) = await hub.SocketRefusalAsync(token);
        Assert.True(status == 4403 && reason.Length > 0, $"{name}: {status} {reason}");
    }

    public static async Task<HttpResponseMessage> AuthorizedAsync(this RunningHub hub, string? authorization)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(hub.Address, "/graphql")) { Content = new StringContent("""{"query":"{ viewer { audience } }"}""", Encoding.UTF8, "application/json") };
        request.Headers.Accept.ParseAdd("application/graphql-response+json");
        if (authorization is not null) request.Headers.TryAddWithoutValidation("Authorization", authorization);
        return await hub.Http.SendAsync(request);
    }

    /// <summary>With which code and reason a socket with this token is closed.</summary>
    private static async Task<(int Status, string Reason)> SocketRefusalAsync(this RunningHub hub, string token)
    {
        using var socket = new ClientWebSocket();
        socket.Options.AddSubProtocol("graphql-transport-ws");
        await socket.ConnectAsync(new UriBuilder(new Uri(hub.Address, "/graphql")) { Scheme = "ws" }.Uri, CancellationToken.None);
        await socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(new { type = "connection_init", payload = new { authorization = $"Bearer {token}" } }), WebSocketMessageType.Text, true, CancellationToken.None);
        var answer = await socket.ReceiveAsync(new byte[1024], CancellationToken.None);
        Assert.Equal(WebSocketMessageType.Close, answer.MessageType);
        return ((int)socket.CloseStatus!, socket.CloseStatusDescription ?? "");
    }

    [GeneratedRegex("""^Bearer realm="hub", error="invalid_token", error_description="[ -~]+"$""")]
    private static partial Regex InvalidToken();
}
