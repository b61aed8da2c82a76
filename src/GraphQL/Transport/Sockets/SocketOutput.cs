using System.Buffers;
using System.Net.WebSockets;
using GraphQL.Execution;
using GraphQL.Response;

namespace GraphQL.Transport.Sockets;

/// <summary>Sends messages on a socket, one at a time, and nothing after the close.</summary>
internal sealed class SocketOutput(WebSocket socket) : IDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);

    public Task AckAsync(ReadOnlyMemory<byte>? payload) => SendAsync(message => Bare(message, "connection_ack"u8, payload));

    public Task PingAsync(ReadOnlyMemory<byte> payload) => SendAsync(message => Bare(message, "ping"u8, payload));

    public Task PongAsync() => SendAsync(message => Bare(message, "pong"u8, null));

    /// <summary>False when the client is gone, and the operation has nobody left to tell.</summary>
    public Task<bool> NextAsync(string id, ExecutionResult result) => SendAsync(message =>
    {
        Head(message, id, "next"u8, "\"payload\":"u8);
        result.WriteTo(message);
        message.Write("}"u8);
    });

    public Task ErrorAsync(string id, IReadOnlyList<GraphQLError> errors) => SendAsync(message =>
    {
        Head(message, id, "error"u8, "\"payload\":"u8);
        var output = new JsonOutput(message);
        ErrorsJson.Write(ref output, errors);
        output.Byte((byte)'}');
        output.Flush();
    });

    public Task CompleteAsync(string id) => SendAsync(message =>
    {
        var output = new JsonOutput(message);
        output.Raw("{\"type\":\"complete\",\"id\":"u8);
        output.Text(id);
        output.Byte((byte)'}');
        output.Flush();
    });

    /// <summary>Says goodbye; false when that had been said already.</summary>
    public async Task<bool> CloseAsync(WebSocketCloseStatus code, string reason)
    {
        await turn.WaitAsync().ConfigureAwait(false);
        try
        {
            if (socket.State is not (WebSocketState.Open or WebSocketState.CloseReceived))
            {
                return false;
            }
            await socket.CloseOutputAsync(code, reason, CancellationToken.None).ConfigureAwait(false);
            return true;
        }
        catch (Exception failure) when (IsGone(failure))
        {
            return false;
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Lets go of the client, also of one that does not read what is being sent to it.</summary>
    public void Abort() => socket.Abort();

    public void Dispose() => turn.Dispose();

    private async Task<bool> SendAsync(Action<MessageBuffer> write)
    {
        await turn.WaitAsync().ConfigureAwait(false);
        try
        {
            if (socket.State != WebSocketState.Open)
            {
                return false;
            }
            using var message = new MessageBuffer();
            write(message);
            return await SendAsync(message.Written).ConfigureAwait(false);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Only what fails here is the client's going away: a message that cannot be written is a failure of its own.</summary>
    private async Task<bool> SendAsync(ReadOnlyMemory<byte> message)
    {
        try
        {
            await socket.SendAsync(message, WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None).ConfigureAwait(false);
            return true;
        }
        catch (Exception failure) when (IsGone(failure))
        {
            // The receiving side notices and ends the session.
            return false;
        }
    }

    private static bool IsGone(Exception failure) =>
        failure is WebSocketException or OperationCanceledException or ObjectDisposedException or IOException;

    private static void Bare(MessageBuffer message, ReadOnlySpan<byte> type, ReadOnlyMemory<byte>? payload)
    {
        message.Write("{\"type\":\""u8);
        message.Write(type);
        message.Write("\""u8);
        if (payload is { } json)
        {
            message.Write(",\"payload\":"u8);
            message.Write(json.Span);
        }
        message.Write("}"u8);
    }

    private static void Head(MessageBuffer message, string id, ReadOnlySpan<byte> type, ReadOnlySpan<byte> then)
    {
        var output = new JsonOutput(message);
        output.Raw("{\"id\":"u8);
        output.Text(id);
        output.Raw(",\"type\":\""u8);
        output.Raw(type);
        output.Raw("\","u8);
        output.Raw(then);
        output.Flush();
    }
}
