namespace Hub.Store;

/// <summary>One line of the ledger. Only ever added; the database refuses to change or remove one.</summary>
public sealed class EntryRow : IPlacedRow
{
    /// <summary>Its place in the ledger, from 1, in commit order.</summary>
    public long Sequence { get; set; }
    public required string Control { get; init; }
    public required int Region { get; init; }
    public required string SenderId { get; init; }
    /// <summary>SHA-256 of the content, with the keyed hash of an ID number in place of the number.</summary>
    public required byte[] ContentHash { get; init; }
    public required string Kind { get; init; }
    /// <summary>The person file that it is in; null for an entry of an institution or of a region alone.</summary>
    public string? FileId { get; init; }
    /// <summary>The institution whose file it is in; null for an entry of a person or of a region alone.</summary>
    public string? InstitutionFile { get; init; }
    /// <summary>The institution that it happened at: the one that it names, or that of the entry which it is about.</summary>
    public string? Institution { get; init; }
    /// <summary>The control of the entry that it is about.</summary>
    public string? Target { get; init; }
    /// <summary>For points: what was scored; for a decision on an institution that it pays liquidated damages, that .</summary>
    public int? Circumstance { get; init; }
    /// <summary>The day by which the law orders it.</summary>
    public required DateOnly LawDay { get; init; }
    public required DateTimeOffset RecordedAt { get; init; }
    /// <summary>JSON, without an ID number.</summary>
    public required string Content { get; init; }
}
