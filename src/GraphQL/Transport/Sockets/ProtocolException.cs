using System.Net.WebSockets;

namespace GraphQL.Transport.Sockets;

/// <summary>The client broke the protocol, or may no longer use it: the socket is closed with this code.</summary>
internal sealed class ProtocolException(WebSocketCloseStatus code, string reason) : Exception(reason)
{
    public WebSocketCloseStatus Code => code;
}
