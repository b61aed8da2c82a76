namespace Hub.Store;

/// <summary>Where a chain of records ends.</summary>
internal sealed record ChainEnd(long Sequence, string Hash)
{
    public static ChainEnd After(AuditRecordRow record) => new(record.Sequence, record.Hash);
}
