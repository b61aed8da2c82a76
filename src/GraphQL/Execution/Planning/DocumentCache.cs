namespace GraphQL.Execution.Planning;

/// <summary>Compiled documents by view and source text, the longest unused of which are dropped when they are too many or too long together.</summary>
internal sealed class DocumentCache(int capacity, int mostBytes)
{
    private readonly Lock gate = new();
    private readonly Dictionary<Key, LinkedListNode<(Key Key, CompiledDocument Document)>> entries = [];
    private readonly LinkedList<(Key Key, CompiledDocument Document)> byUse = [];
    private long bytes;

    public CompiledDocument? Find(in Key key)
    {
        lock (gate)
        {
            if (!entries.TryGetValue(key, out var node))
            {
                return null;
            }
            if (byUse.First != node)
            {
                byUse.Remove(node);
                byUse.AddFirst(node);
            }
            return node.Value.Document;
        }
    }

    /// <returns>The one that is kept: of two that were compiled at once, the first.</returns>
    public CompiledDocument Add(in Key key, CompiledDocument document)
    {
        // The source text belongs to the request's buffer, so the cache keeps its own.
        var kept = new Key(key.View, key.Source.ToArray());
        lock (gate)
        {
            if (entries.TryGetValue(kept, out var first))
            {
                return first.Value.Document;
            }
            entries[kept] = byUse.AddFirst((kept, document));
            bytes += kept.Source.Length;
            while (entries.Count > capacity || bytes > mostBytes)
            {
                var oldest = byUse.Last!.Value.Key;
                entries.Remove(oldest);
                byUse.RemoveLast();
                bytes -= oldest.Source.Length;
            }
            return document;
        }
    }

    /// <summary>The whole text is compared, not a hash alone, so that no two documents can be taken for each other.</summary>
    internal readonly struct Key(string view, ReadOnlyMemory<byte> source) : IEquatable<Key>
    {
        private readonly int hash = HashOf(view, source.Span);

        public string View { get; } = view;

        public ReadOnlyMemory<byte> Source { get; } = source;

        public bool Equals(Key other) => hash == other.hash && View == other.View && Source.Span.SequenceEqual(other.Source.Span);

        public override bool Equals(object? obj) => obj is Key other && Equals(other);

        public override int GetHashCode() => hash;

        private static int HashOf(string view, ReadOnlySpan<byte> source)
        {
            var code = new HashCode();
            code.Add(view);
            code.AddBytes(source);
            return code.ToHashCode();
        }
    }
}
