using System.Collections.Concurrent;
using System.Text;
using GraphQL.Transport.Documents;

namespace Hub.Documents;

/// <summary>
/// The documents that were added beforehand: a file each in one folder, called by the SHA-256 of its text; and once more by the id that a manifest
/// gave it, where that is another. What is added while the hub runs is found; what was found once is kept until it ends.
/// </summary>
public sealed class TrustedDocuments(string folder)
{
    private const string Sha256 = "sha256:";
    private const int LongestName = 128;

    private readonly ConcurrentDictionary<string, byte[]> _known = new(StringComparer.Ordinal);

    /// <summary>The text with that id; null when there is none, or it is not what its hash says.</summary>
    public async ValueTask<byte[]?> FindAsync(string id, CancellationToken cancellation)
    {
        var name = NameOf(id);
        if (_known.TryGetValue(name, out var known)) return known;
        if (!IsName(name) || !File.Exists(PathOf(name))) return null;
        var text = await File.ReadAllBytesAsync(PathOf(name), cancellation);
        if (IsHash(name) && name != HashOf(text)) return null;
        return _known.GetOrAdd(name, text);
    }

    /// <summary>Adds a document.</summary>
    /// <param name="id">What a manifest calls it; null: nothing but its hash.</param>
    /// <returns>The hash, and whether anything was new.</returns>
    /// <exception cref="DocumentException">The id is taken, is no name, or is a hash and not this document's.</exception>
    public (string Hash, bool Added) Add(string text, string? id)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var hash = HashOf(bytes);
        var name = id is null ? hash : NameOf(id);
        if (!IsName(name)) throw new DocumentException($"the id {id} is not made of letters, digits, - and _, {LongestName} at most");
        if (IsHash(name) && name != hash) throw new DocumentException($"the id {id} is a hash, and not the document's, which is {hash}");
        if (name != hash && File.Exists(PathOf(name)) && !File.ReadAllBytes(PathOf(name)).AsSpan().SequenceEqual(bytes))
            throw new DocumentException($"the id {id} is another document's; an id never changes its meaning");
        Directory.CreateDirectory(folder);
        return (hash, Write(hash, bytes) | (name != hash && Write(name, bytes)));
    }

    private bool Write(string name, byte[] bytes)
    {
        if (File.Exists(PathOf(name))) return false;
        // Whole or not at all: a hub that runs may look at any moment.
        var draft = Path.Combine(folder, $".{name}.{Environment.ProcessId}");
        File.WriteAllBytes(draft, bytes);
        File.Move(draft, PathOf(name), overwrite: true);
        return true;
    }

    private string PathOf(string name) => Path.Combine(folder, $"{name}.graphql");

    private static string NameOf(string id) => id.StartsWith(Sha256, StringComparison.Ordinal) ? id[Sha256.Length..] : id;

    private static string HashOf(byte[] text) => DocumentId.Of(text)[Sha256.Length..];

    private static bool IsName(string name) => name.Length is > 0 and <= LongestName && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');

    private static bool IsHash(string name) => name.Length == 64 && name.All(char.IsAsciiHexDigitLower);
}
