using System.Buffers.Binary;
using GraphQL.Response;
using Hub.Store;

namespace Hub.Schema;

/// <summary>Writes and reads tokens of freshness: sealed as cursors are. The cursor of an event is one too: whoever heard of it asks for what is as new.</summary>
internal sealed class FreshnessTokens(ReadOnlyMemory<byte> key, StreamCursors cursors)
{
    private const string List = "freshness";
    private readonly CursorSeal _seal = new(key);

    public string Write(Freshness written)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, written.Wal);
        return _seal.Write(List, bytes);
    }

    /// <exception cref="GraphQLException">BAD_FRESHNESS: not one of ours.</exception>
    public Freshness Read(string text) =>
        _seal.Read(List, text) is { Length: sizeof(long) } bytes ? new Freshness(BinaryPrimitives.ReadInt64BigEndian(bytes), 0)
        : cursors.Find(text) is { } at ? new Freshness(0, at.Place)
        : throw Asking.Refused("BAD_FRESHNESS", "This is no token of freshness that the hub gave out with the answer to a mutation, nor the cursor of an event.");
}
