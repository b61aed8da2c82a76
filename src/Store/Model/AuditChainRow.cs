namespace Hub.Store;

/// <summary>Where a node's chain of audit records ends.</summary>
public sealed class AuditChainRow
{
    public required string Node { get; init; }
    public required long Sequence { get; init; }
    public required string Hash { get; init; }
}
