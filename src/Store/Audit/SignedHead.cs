using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Hub.Store;

/// <summary>A signature on the end that a chain had at a moment: nothing up to there can be changed any more without its being seen.</summary>
/// <param name="Sequence">Of the last record then.</param>
/// <param name="Hash">That record's.</param>
/// <param name="KeyId">Which key signed, for people; any known key that fits is taken.</param>
/// <param name="Signature">ECDSA P-256 over SHA-256, as DER in base64.</param>
public sealed record SignedHead(string Node, long Sequence, string Hash, DateTimeOffset At, string KeyId, string Signature)
{
    /// <summary>What is signed: <c>node|sequence|hash|at</c> in UTF-8.</summary>
    internal byte[] Signed => Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Node}|{Sequence}|{Hash}|{AuditJson.Text(At)}"));

    /// <summary>As one line of JSON.</summary>
    public override string ToString() => AuditJson.Write(this);

    /// <summary>Reads such a line.</summary>
    public static SignedHead? TryParse(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<SignedHead>(line, AuditJson.Options) is { Node: not null, Hash: not null, Signature: not null } head ? head : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    internal static SignedHead Of(AuditHeadRow row) => new(row.Node, row.Sequence, row.Hash, row.At, row.KeyId, row.Signature);
}
