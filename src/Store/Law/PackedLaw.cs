using System.IO.Compression;
using System.Text.Json;
using Hub.Domain;

namespace Hub.Store;

/// <summary>The texts of the rulebooks as one row keeps them: JSON of path and text, compressed.</summary>
internal static class PackedLaw
{
    public static byte[] Pack(Lawbooks law)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Optimal)) JsonSerializer.Serialize(brotli, law.Files.ToDictionary(f => f.Path, f => f.Text));
        return packed.ToArray();
    }

    /// <exception cref="RulebookException">Today's reader does not take the texts.</exception>
    public static Lawbooks Unpack(byte[] packed)
    {
        using var brotli = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress);
        return Lawbooks.Read(JsonSerializer.Deserialize<Dictionary<string, string>>(brotli)!.Select(f => (f.Key, f.Value)));
    }
}
