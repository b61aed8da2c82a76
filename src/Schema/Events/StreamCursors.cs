using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using GraphQL.Response;

namespace Hub.Schema;

/// <summary>Writes and reads stream cursors: opaque, and checked, so that only what the hub gave out comes back.</summary>
public sealed class StreamCursors(ReadOnlyMemory<byte> key)
{
    /// <summary>The oldest event that is kept.</summary>
    public const string Begin = "BEGIN";

    private const int Body = 20;
    private const int Check = 8;

    public string Write(StreamPlace place)
    {
        Span<byte> bytes = stackalloc byte[Body + Check];
        BinaryPrimitives.WriteInt64BigEndian(bytes, place.Place);
        BinaryPrimitives.WriteInt32BigEndian(bytes[8..], place.Number);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[12..], place.Filter);
        CheckOf(bytes[..Body], bytes[Body..]);
        return Base64Url.EncodeToString(bytes);
    }

    /// <param name="filters">What it may be bound to.</param>
    /// <exception cref="GraphQLException">BAD_CURSOR: not one of ours, or of another filter or consumer.</exception>
    public StreamPlace Read(string text, params ReadOnlySpan<ulong> filters)
    {
        if (text == Begin) return default;
        if (!TryRead(text, out var place)) throw Asking.Refused("BAD_CURSOR", "This is no cursor that the hub gave out.");
        if (place.Filter != 0 && !filters.Contains(place.Filter)) throw Asking.Refused("BAD_CURSOR", "The cursor belongs to a stream or list with another filter, or to another consumer.");
        return place;
    }

    /// <summary>A cursor of that stream itself, and no other.</summary>
    /// <exception cref="GraphQLException">BAD_CURSOR: it is none.</exception>
    public StreamPlace ReadBound(string text, ulong filter)
    {
        var place = Read(text, filter);
        return text == Begin || place.Filter != 0 ? place : throw Asking.Refused("BAD_CURSOR", "The cursor says how far the hub is, and is of no event of the stream.");
    }

    private bool TryRead(string text, out StreamPlace place)
    {
        place = default;
        Span<byte> bytes = stackalloc byte[Body + Check];
        if (text.Length != Base64Url.GetEncodedLength(Body + Check)) return false;
        if (!Base64Url.IsValid(text)) return false;
        if (!Base64Url.TryDecodeFromChars(text, bytes, out var written) || written != bytes.Length) return false;
        Span<byte> expected = stackalloc byte[Check];
        CheckOf(bytes[..Body], expected);
        if (!CryptographicOperations.FixedTimeEquals(expected, bytes[Body..])) return false;
        place = new StreamPlace(BinaryPrimitives.ReadInt64BigEndian(bytes), BinaryPrimitives.ReadInt32BigEndian(bytes[8..]), BinaryPrimitives.ReadUInt64BigEndian(bytes[12..]));
        return true;
    }

    private void CheckOf(ReadOnlySpan<byte> body, Span<byte> check)
    {
        Span<byte> mac = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key.Span, body, mac);
        mac[..Check].CopyTo(check);
    }
}
