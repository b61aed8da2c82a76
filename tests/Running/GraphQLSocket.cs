using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;

namespace Hub.Running;

/// <summary>A client of graphql-transport-ws, as thin as the protocol allows.</summary>
public sealed class GraphQLSocket : IAsyncDisposable
{
    private readonly ClientWebSocket _socket = new();

    public WebSocketCloseStatus? CloseStatus => _socket.CloseStatus;

    public string? CloseDescription => _socket.CloseStatusDescription;

    /// <summary>The payload of connection_ack.</summary>
    public JsonElement Acknowledgement { get; private set; }

    /// <param name="receiveBuffer">How much the system takes in before it is read; null: as much as it likes.</param>
    public static async Task<GraphQLSocket> OpenAsync(Uri address, string? token, int? receiveBuffer = null)
    {
        var client = new GraphQLSocket();
        client._socket.Options.AddSubProtocol("graphql-transport-ws");
        await client._socket.ConnectAsync(new UriBuilder(new Uri(address, "/graphql")) { Scheme = "ws" }.Uri, new HttpMessageInvoker(Connecting(receiveBuffer)), CancellationToken.None);
        await client.SendAsync(token is null
            ? new { type = "connection_init" }
            : new { type = "connection_init", payload = new { authorization = $"Bearer {token}" } });
        var answer = await client.ReceiveAsync() ?? throw new InvalidOperationException($"Closed with {client.CloseStatus}.");
        Assert.Equal("connection_ack", answer.GetProperty("type").GetString());
        client.Acknowledgement = answer.TryGetProperty("payload", out var payload) ? payload : default;
        return client;
    }

    public Task SubscribeAsync(string id, string query, object? variables = null) =>
        SendAsync(new { id, type = "subscribe", payload = new { query, variables } });

    public async Task SendAsync(object message) =>
        await _socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(message), WebSocketMessageType.Text, true, CancellationToken.None);

    /// <summary>The next message that is no ping or pong; null when the server closed.</summary>
    public async Task<JsonElement?> ReceiveAsync()
    {
        while (true)
        {
            var text = new MemoryStream();
            var buffer = new byte[16 * 1024];
            WebSocketReceiveResult part;
            do
            {
                using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
                part = await _socket.ReceiveAsync(buffer, patience.Token);
                if (part.MessageType == WebSocketMessageType.Close) return null;
                text.Write(buffer, 0, part.Count);
            }
            while (!part.EndOfMessage);
            var message = JsonSerializer.Deserialize<JsonElement>(Encoding.UTF8.GetString(text.ToArray()));
            if (message.GetProperty("type").GetString() is "ping" or "pong") continue;
            return message;
        }
    }

    /// <summary>The root field's value of the next event, which must carry no errors.</summary>
    public async Task<JsonElement> NextAsync(string field)
    {
        var message = await ReceiveAsync() ?? throw new InvalidOperationException($"Closed with {CloseStatus}.");
        Assert.True(message.GetProperty("type").GetString() == "next", message.ToString());
        var payload = message.GetProperty("payload");
        Assert.False(payload.TryGetProperty("errors", out var errors), errors.ToString());
        return payload.GetProperty("data").GetProperty(field);
    }

    private static SocketsHttpHandler Connecting(int? receiveBuffer) => new()
    {
        ConnectCallback = async (context, cancellation) =>
        {
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            if (receiveBuffer is { } bytes) socket.ReceiveBufferSize = bytes;
            await socket.ConnectAsync(context.DnsEndPoint, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        },
    };

    public ValueTask DisposeAsync()
    {
        _socket.Abort();
        _socket.Dispose();
        return ValueTask.CompletedTask;
    }
}
