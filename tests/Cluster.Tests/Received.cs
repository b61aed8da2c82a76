using System.Security.Cryptography;
using System.Text;

namespace Hub.Clustered;

/// <summary>An event as a subscriber was sent it.</summary>
internal sealed record Received(string Id, int Number, string Cursor, string Digest)
{
    /// <param name="happened">The root field's value.</param>
    public static Received Read(JsonElement happened) =>
        new(happened.GetProperty("id").GetString()!, happened.GetProperty("number").GetInt32(), happened.GetProperty("cursor").GetString()!, happened.GetProperty("digest").GetString()!);

    /// <summary>What an event's digest must be behind another's, as docs/streams.md has it.</summary>
    /// <param name="before">Null: it is the first.</param>
    public static string DigestOf(Received? before, string id) =>
        Convert.ToHexStringLower(SHA256.HashData([.. before is null ? new byte[32] : Convert.FromHexString(before.Digest), .. Encoding.UTF8.GetBytes(id)]));
}
