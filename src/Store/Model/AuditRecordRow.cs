namespace Hub.Store;

/// <summary>A record of the audit log. Only ever added, and pruned from the beginning of its chain; the columns beside the content repeat it, to be searched by.</summary>
public sealed class AuditRecordRow
{
    /// <summary>Whose chain it stands in.</summary>
    public required string Node { get; init; }
    /// <summary>Its place in the chain, from 1, without a hole.</summary>
    public required long Sequence { get; init; }
    public required DateTimeOffset At { get; init; }
    public required string Kind { get; init; }
    public string? Client { get; init; }
    public string? Audience { get; init; }
    public int? Region { get; init; }
    public string? Purpose { get; init; }
    public string? Operation { get; init; }
    /// <summary>The whole record as JSON: these very bytes are hashed.</summary>
    public required string Content { get; init; }
    public required string PreviousHash { get; init; }
    /// <summary>SHA-256 of the previous hash's bytes and the content's, in hexadecimal.</summary>
    public required string Hash { get; init; }
}
