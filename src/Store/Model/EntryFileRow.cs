namespace Hub.Store;

/// <summary>A person file in which an entry of an institution stands too: a responsible person's. Only ever added.</summary>
public sealed class EntryFileRow
{
    public required long Sequence { get; init; }
    public required string FileId { get; init; }
}
