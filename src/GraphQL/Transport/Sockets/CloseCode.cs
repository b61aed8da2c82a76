using System.Net.WebSockets;

namespace GraphQL.Transport.Sockets;

/// <summary>Why a socket is closed: the codes of graphql-transport-ws, and those of WebSocket itself that it uses.</summary>
internal static class CloseCode
{
    public const WebSocketCloseStatus TooLarge = WebSocketCloseStatus.MessageTooBig;
    public const WebSocketCloseStatus Restart = (WebSocketCloseStatus)1012;
    public const WebSocketCloseStatus TryAgainLater = (WebSocketCloseStatus)1013;
    public const WebSocketCloseStatus Invalid = (WebSocketCloseStatus)4400;
    public const WebSocketCloseStatus Unauthorized = (WebSocketCloseStatus)4401;
    public const WebSocketCloseStatus Forbidden = (WebSocketCloseStatus)4403;
    public const WebSocketCloseStatus NoSubprotocol = (WebSocketCloseStatus)4406;
    public const WebSocketCloseStatus InitTimeout = (WebSocketCloseStatus)4408;
    public const WebSocketCloseStatus DuplicateId = (WebSocketCloseStatus)4409;
    public const WebSocketCloseStatus SecondInit = (WebSocketCloseStatus)4429;
    public const WebSocketCloseStatus Internal = (WebSocketCloseStatus)4500;

    private const int LongestReason = 123;

    /// <summary>As much of the reason as a close frame has room for, in whole characters.</summary>
    public static string Reason(string text)
    {
        var length = 0;
        var bytes = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            bytes += rune.Utf8SequenceLength;
            if (bytes > LongestReason)
            {
                break;
            }
            length += rune.Utf16SequenceLength;
        }
        return text[..length];
    }
}
