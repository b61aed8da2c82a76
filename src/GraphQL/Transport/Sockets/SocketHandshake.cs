using System.Net.WebSockets;
using GraphQL.Response;
using Microsoft.AspNetCore.Http;

namespace GraphQL.Transport.Sockets;

/// <summary>Accepts a WebSocket that speaks graphql-transport-ws, and turns away any other with 4406, or with 503 when there are too many.</summary>
internal static class SocketHandshake
{
    private const string Subprotocol = "graphql-transport-ws";

    public static async Task AnswerAsync(HttpContext http, TransportServer server)
    {
        using var place = server.Sockets.AttemptAcquire();
        if (!place.IsAcquired)
        {
            var most = server.Options.MaxSockets;
            await HttpExchange.RefuseAsync(http, StatusCodes.Status503ServiceUnavailable,
                [GraphQLError.Of("TOO_MANY_SOCKETS", $"The server has {most} sockets open, and no more. Try again later.", ("limit", most))]).ConfigureAwait(false);
            return;
        }
        if (!http.WebSockets.WebSocketRequestedProtocols.Contains(Subprotocol))
        {
            using var other = await http.WebSockets.AcceptWebSocketAsync().ConfigureAwait(false);
            await other.CloseOutputAsync(CloseCode.NoSubprotocol, "Subprotocol not acceptable", http.RequestAborted).ConfigureAwait(false);
            return;
        }
        using var socket = await http.WebSockets.AcceptWebSocketAsync(new WebSocketAcceptContext
        {
            SubProtocol = Subprotocol,
            KeepAliveInterval = server.Options.PulseInterval,
            KeepAliveTimeout = server.Options.PulseInterval * 2,
        }).ConfigureAwait(false);
        var output = new SocketOutput(socket);
        var input = new SocketInput(socket, server.Options.MaxRequestBytes);
        var session = new SocketSession(http, server, output, input, new SocketOperations(server, output));
        server.Options.OpenSockets.Opened();
        try
        {
            await session.RunAsync().ConfigureAwait(false);
        }
        finally
        {
            server.Options.OpenSockets.Closed();
        }
    }
}
