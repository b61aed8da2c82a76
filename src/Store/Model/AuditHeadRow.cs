namespace Hub.Store;

/// <summary>A signature on the end that a chain had at a moment. Only ever added, and pruned with what it signs.</summary>
public sealed class AuditHeadRow
{
    public required string Node { get; init; }
    public required long Sequence { get; init; }
    public required string Hash { get; init; }
    public required DateTimeOffset At { get; init; }
    public required string KeyId { get; init; }
    /// <summary>ECDSA P-256 over SHA-256, as DER in base64.</summary>
    public required string Signature { get; init; }
}
