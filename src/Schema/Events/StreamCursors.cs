using System.Buffers.Binary;
using GraphQL.Response;
using Hub.Store;

namespace Hub.Schema;

/// <summary>Writes and reads stream cursors: sealed, so that they tell nothing of the log and only what the hub gave out comes back.</summary>
public sealed class StreamCursors(ReadOnlyMemory<byte> key)
{
    /// <summary>The oldest event that is kept.</summary>
    public const string Begin = "BEGIN";

    private const string Stream = "stream";
    private const int Body = 20 + StreamDigest.Size;
    private readonly CursorSeal _seal = new(key);

    public string Write(StreamPlace place)
    {
        Span<byte> bytes = stackalloc byte[Body];
        BinaryPrimitives.WriteInt64BigEndian(bytes, place.Place);
        BinaryPrimitives.WriteInt32BigEndian(bytes[8..], place.Number);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[12..], place.Filter);
        place.Digest.CopyTo(bytes[20..]);
        return _seal.Write(Stream, bytes);
    }

    /// <param name="filters">What it may be bound to.</param>
    /// <exception cref="GraphQLException">BAD_CURSOR: not one of ours, or of another filter or consumer.</exception>
    public StreamPlace Read(string text, params ReadOnlySpan<ulong> filters)
    {
        if (text == Begin) return default;
        var place = Place(text);
        if (place.Filter != 0 && !filters.Contains(place.Filter)) throw Asking.Refused("BAD_CURSOR", "The cursor belongs to a stream or list with another filter, or to another consumer.");
        return place;
    }

    /// <summary>The place itself, whatever it is bound to.</summary>
    /// <exception cref="GraphQLException">BAD_CURSOR: not one of ours.</exception>
    public StreamPlace Place(string text) => Find(text) ?? throw Asking.Refused("BAD_CURSOR", "This is no cursor that the hub gave out.");

    /// <summary>The same; null where it is none of ours.</summary>
    internal StreamPlace? Find(string text) => _seal.Read(Stream, text) is { Length: Body } bytes
        ? new StreamPlace(
            BinaryPrimitives.ReadInt64BigEndian(bytes), BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(8)), BinaryPrimitives.ReadUInt64BigEndian(bytes.AsSpan(12)),
            new StreamDigest(bytes.AsSpan(20)))
        : null;

    /// <summary>A cursor of that stream itself, and no other.</summary>
    /// <exception cref="GraphQLException">BAD_CURSOR: it is none.</exception>
    public StreamPlace ReadBound(string text, ulong filter)
    {
        var place = Read(text, filter);
        return text == Begin || place.Filter != 0 ? place : throw Asking.Refused("BAD_CURSOR", "The cursor says how far the hub is, and is of no event of the stream.");
    }
}
