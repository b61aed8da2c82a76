namespace GraphQL.Transport.Documents;

/// <summary>Documents that callers registered themselves, by their SHA-256; the longest unused make room when they are too many bytes.</summary>
internal sealed class AutomaticDocuments(int capacity)
{
    // What an entry costs beside its text, roughly: so that a flood of tiny documents is bounded as well.
    private const int Overhead = 256;

    private readonly Lock gate = new();
    private readonly Dictionary<string, LinkedListNode<(string Hash, byte[] Source)>> entries = new(StringComparer.Ordinal);
    private readonly LinkedList<(string Hash, byte[] Source)> byUse = [];
    private long held;

    public byte[]? Find(string hash)
    {
        lock (gate)
        {
            if (!entries.TryGetValue(hash, out var node))
            {
                return null;
            }
            byUse.Remove(node);
            byUse.AddFirst(node);
            return node.Value.Source;
        }
    }

    /// <summary>Keeps a copy of the document under its hash.</summary>
    public void Add(string hash, ReadOnlySpan<byte> source)
    {
        var kept = source.ToArray();
        lock (gate)
        {
            if (entries.ContainsKey(hash))
            {
                return;
            }
            entries[hash] = byUse.AddFirst((hash, kept));
            held += kept.Length + Overhead;
            while (held > capacity && byUse.Last is { } last)
            {
                byUse.RemoveLast();
                entries.Remove(last.Value.Hash);
                held -= last.Value.Source.Length + Overhead;
            }
        }
    }
}
