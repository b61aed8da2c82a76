using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using GraphQL.Response;

namespace Hub.Schema;

/// <summary>Cursors of lists: opaque, bound to their list, and checked, so that only what the hub gave out reaches a query.</summary>
internal sealed class RowCursors(ReadOnlyMemory<byte> key)
{
    private const int Check = 8;

    public string Write(string list, string row) => Base64Url.EncodeToString([.. CheckOf(list, row), .. Encoding.UTF8.GetBytes(row)]);

    /// <exception cref="GraphQLException">BAD_CURSOR: not one of ours, or of another list.</exception>
    public string Read(string list, string cursor)
    {
        if (!TryDecode(cursor, out var bytes) || bytes.Length <= Check) throw Bad();
        var row = Encoding.UTF8.GetString(bytes.AsSpan(Check));
        return CryptographicOperations.FixedTimeEquals(CheckOf(list, row), bytes.AsSpan(0, Check)) ? row : throw Bad();
    }

    private static GraphQLException Bad() => Asking.Refused("BAD_CURSOR", "This is no cursor that the hub gave out for this list.");

    private byte[] CheckOf(string list, string row) => HMACSHA256.HashData(key.Span, Encoding.UTF8.GetBytes($"{list}\n{row}"))[..Check];

    private static bool TryDecode(string text, out byte[] bytes)
    {
        bytes = [];
        if (!Base64Url.IsValid(text)) return false;
        bytes = Base64Url.DecodeFromChars(text);
        return true;
    }
}
