namespace Hub.Store;

/// <summary>That a record of the audit log tells of a person file: repeats the record, so that a person's are found.</summary>
public sealed class AuditPersonRow
{
    public required string FileId { get; init; }
    public required string Node { get; init; }
    public required long Sequence { get; init; }
}
