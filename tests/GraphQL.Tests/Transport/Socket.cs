using System.Net.WebSockets;
using System.Text;

namespace GraphQL.Tests.Transport;

/// <summary>The client's end of a socket: sends and expects whole messages.</summary>
internal sealed class Socket(ClientWebSocket client) : IDisposable
{
    public async Task Send(string message) =>
        await client.SendAsync(Encoding.UTF8.GetBytes(message), WebSocketMessageType.Text, true, Host.Cancellation);

    /// <summary>Sends a frame that does not end its message.</summary>
    public async Task SendPart(string part) =>
        await client.SendAsync(Encoding.UTF8.GetBytes(part), WebSocketMessageType.Text, false, Host.Cancellation);

    public async Task SendBinary() => await client.SendAsync(new byte[] { 1, 2 }, WebSocketMessageType.Binary, true, Host.Cancellation);

    /// <summary>The next message, or "CODE reason" of a close.</summary>
    public async Task<string> Receive()
    {
        var buffer = new byte[128 * 1024];
        var used = 0;
        while (true)
        {
            var read = await client.ReceiveAsync(buffer.AsMemory(used), Host.Cancellation);
            if (read.MessageType == WebSocketMessageType.Close)
            {
                return $"{(int)client.CloseStatus!} {client.CloseStatusDescription}";
            }
            used += read.Count;
            if (read.EndOfMessage)
            {
                return Encoding.UTF8.GetString(buffer, 0, used);
            }
        }
    }

    public async Task Expect(params string[] messages)
    {
        foreach (var message in messages)
        {
            Assert.Equal(message, await Receive());
        }
    }

    public async Task Init(string payload = "null")
    {
        await Send($$"""{"type":"connection_init","payload":{{payload}}}""");
        await Expect("""{"type":"connection_ack","payload":{"cursor":"c7"}}""");
    }

    /// <summary>Closes as a client does that has no more to ask, and waits for the answer.</summary>
    public async Task<WebSocketCloseStatus?> Close()
    {
        await client.CloseAsync(WebSocketCloseStatus.NormalClosure, "", Host.Cancellation);
        return client.CloseStatus;
    }

    public Task Subscribe(string id, string query) => Send($$$"""{"id":"{{{id}}}","type":"subscribe","payload":{"query":"{{{query}}}"}}""");

    /// <summary>Goes without a word.</summary>
    public void Abort() => client.Abort();

    public void Dispose() => client.Dispose();
}
