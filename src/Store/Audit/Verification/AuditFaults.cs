namespace Hub.Store;

/// <summary>What was found wrong so far: as many as people read, and how many there are.</summary>
internal sealed class AuditFaults
{
    private const int MostKept = 1_000;

    private readonly List<AuditFault> _kept = [];

    public IReadOnlyList<AuditFault> Kept => _kept;

    public long Count { get; private set; }

    public void Add(string node, long sequence, FaultKind kind, string text) => Add(node, sequence, sequence, kind, text);

    public void Add(string node, long first, long last, FaultKind kind, string text)
    {
        if (Count++ < MostKept) _kept.Add(new AuditFault(node, first, last, kind, text));
    }
}
