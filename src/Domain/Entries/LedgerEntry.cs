namespace Hub.Domain;

/// <summary>An entry as taken in: with the hub's own key and the moment it was recorded.</summary>
/// <param name="Control">The hub's key, drawn from region and sender's id alone, so the same whatever arrives first.</param>
/// <param name="Content">What was submitted.</param>
/// <param name="RecordedAt">When the hub took it in, UTC.</param>
public sealed record LedgerEntry(string Control, Entry Content, DateTimeOffset RecordedAt)
{
    /// <summary>The control that an entry of this region and sender's id has: E and 26 characters of base 32.</summary>
    public static string ControlOf(RegionCode region, string id)
    {
        var hash = System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes($"{region}|{id}"));
        return string.Create(27, hash, static (text, bytes) =>
        {
            text[0] = 'E';
            var bits = 0;
            for (var i = 1; i < text.Length; i++, bits += 5)
            {
                var pair = (bytes[bits / 8] << 8) | bytes[(bits / 8) + 1];
                text[i] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"[(pair >> (11 - (bits % 8))) & 31];
            }
        });
    }
}
