using System.Buffers;

namespace GraphQL.Transport.Sockets;

/// <summary>A message while it is written and sent, in a pooled array.</summary>
internal sealed class MessageBuffer : IBufferWriter<byte>, IDisposable
{
    private const int Usual = 2048;

    private byte[] bytes = ArrayPool<byte>.Shared.Rent(Usual);
    private int used;

    public ReadOnlyMemory<byte> Written => bytes.AsMemory(0, used);

    public void Advance(int count) => used += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        if (bytes.Length - used < Math.Max(sizeHint, 1))
        {
            var longer = ArrayPool<byte>.Shared.Rent(Math.Max(bytes.Length * 2, used + sizeHint));
            bytes.AsSpan(0, used).CopyTo(longer);
            ArrayPool<byte>.Shared.Return(bytes);
            bytes = longer;
        }
        return bytes.AsMemory(used);
    }

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(bytes);
        bytes = [];
    }
}
