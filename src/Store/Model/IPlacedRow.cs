namespace Hub.Store;

/// <summary>A row that is of a person, an institution or a region, by which callers reach it.</summary>
internal interface IPlacedRow
{
    string? FileId { get; }
    string? Institution { get; }
    int Region { get; }
}
