using System.Buffers;
using System.Net.WebSockets;

namespace GraphQL.Transport.Sockets;

/// <summary>Reads whole messages from a socket. While a socket is quiet it holds no buffer.</summary>
internal sealed class SocketInput(WebSocket socket, int limit)
{
    private const int Piece = 4096;

    /// <summary>The next message's bytes; null when the client closes.</summary>
    /// <exception cref="ProtocolException">The message is too large, or not text.</exception>
    public async ValueTask<byte[]?> ReceiveAsync(CancellationToken cancellation)
    {
        var arrived = await socket.ReceiveAsync(Memory<byte>.Empty, cancellation).ConfigureAwait(false);
        if (arrived.MessageType == WebSocketMessageType.Close)
        {
            return null;
        }
        if (arrived.EndOfMessage)
        {
            return [];
        }
        var buffer = ArrayPool<byte>.Shared.Rent(Piece);
        var used = 0;
        try
        {
            while (true)
            {
                if (used == buffer.Length)
                {
                    buffer = Grow(buffer, used);
                }
                var read = await socket.ReceiveAsync(buffer.AsMemory(used), cancellation).ConfigureAwait(false);
                if (read.MessageType == WebSocketMessageType.Close)
                {
                    return null;
                }
                used += read.Count;
                if (used > limit)
                {
                    throw new ProtocolException(CloseCode.TooLarge, $"A message may have {limit} bytes at most");
                }
                if (read.MessageType != WebSocketMessageType.Text)
                {
                    throw new ProtocolException(CloseCode.Invalid, "Invalid message received");
                }
                if (read.EndOfMessage)
                {
                    return buffer.AsSpan(0, used).ToArray();
                }
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static byte[] Grow(byte[] buffer, int used)
    {
        var longer = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
        buffer.AsSpan(0, used).CopyTo(longer);
        ArrayPool<byte>.Shared.Return(buffer);
        return longer;
    }
}
