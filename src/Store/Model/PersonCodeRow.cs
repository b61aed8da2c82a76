namespace Hub.Store;

/// <summary>A code that names a person file.</summary>
public sealed class PersonCodeRow
{
    public required string Code { get; init; }
    public required string FileId { get; init; }
}
