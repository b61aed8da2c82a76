using System.Security.Cryptography;
using System.Text;

namespace Hub.EndToEnd.Accounting;

/// <summary>The exported audit log, read and checked as docs/audit.md says, without any of the hub's code.</summary>
internal sealed class AuditExport
{
    private AuditExport(IReadOnlyList<JsonElement> records) => Records = records;

    public IReadOnlyList<JsonElement> Records { get; }

    /// <summary>Every line's hash must be that of its text and of the line before it in its chain.</summary>
    public static AuditExport Read(string lines)
    {
        var (records, last) = (new List<JsonElement>(), new Dictionary<string, string>());
        foreach (var line in lines.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var row = JsonSerializer.Deserialize<JsonElement>(line);
            var (previous, hash, record) = (row.GetProperty("previousHash").GetString()!, row.GetProperty("hash").GetString()!, row.GetProperty("record"));
            var text = line[(line.IndexOf("\"record\":", StringComparison.Ordinal) + "\"record\":".Length)..^1];
            Assert.Equal(hash, Convert.ToHexStringLower(SHA256.HashData([.. Convert.FromHexString(previous), .. Encoding.UTF8.GetBytes(text)])));
            var node = record.GetProperty("node").GetString()!;
            Assert.Equal(previous, last.GetValueOrDefault(node, new string('0', 64)));
            last[node] = hash;
            records.Add(record);
        }

        return new AuditExport(records);
    }

    /// <summary>Each line of a file of heads is signed with the key, and names a record of the export by its hash.</summary>
    public static void CheckHeads(IReadOnlyList<string> heads, string pem, string lines)
    {
        using var key = ECDsa.Create();
        key.ImportFromPem(pem);
        foreach (var head in heads.Select(line => JsonSerializer.Deserialize<JsonElement>(line)))
        {
            var signed = string.Join('|', head.GetProperty("node"), head.GetProperty("sequence"), head.GetProperty("hash"), head.GetProperty("at"));
            Assert.True(key.VerifyData(Encoding.UTF8.GetBytes(signed), Convert.FromBase64String(head.GetProperty("signature").GetString()!), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence));
            Assert.Contains($"\"hash\":\"{head.GetProperty("hash")}\",\"record\":{{\"node\":\"{head.GetProperty("node")}\",\"sequence\":{head.GetProperty("sequence")},", lines, StringComparison.Ordinal);
        }
    }
}
