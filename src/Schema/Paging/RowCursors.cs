using System.Text;
using GraphQL.Response;

namespace Hub.Schema;

/// <summary>Cursors of lists: sealed and bound to their list, so that they tell nothing and only what the hub gave out reaches a query.</summary>
internal sealed class RowCursors(ReadOnlyMemory<byte> key)
{
    private readonly CursorSeal _seal = new(key);

    public string Write(string list, string row) => _seal.Write(list, Encoding.UTF8.GetBytes(row));

    /// <exception cref="GraphQLException">BAD_CURSOR: not one of ours, or of another list.</exception>
    public string Read(string list, string cursor) => Find(list, cursor) ?? throw Asking.Refused("BAD_CURSOR", "This is no cursor that the hub gave out for this list.");

    /// <summary>Null where it is not one of ours, or of another list.</summary>
    public string? Find(string list, string cursor) => _seal.Read(list, cursor) is { } row ? Encoding.UTF8.GetString(row) : null;
}
