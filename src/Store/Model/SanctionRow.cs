namespace Hub.Store;

/// <summary>A sanction as derived; rewritten whenever its file is.</summary>
public sealed class SanctionRow
{
    public required string Id { get; init; }
    public required string FileId { get; init; }
    /// <summary>The control of the entry that brought it about.</summary>
    public required string Entry { get; init; }
    public required int Status { get; init; }
    public required int Cause { get; init; }
    public required int Region { get; init; }
    public string? Institution { get; init; }
    public required DateOnly DecidedOn { get; init; }
    public DateOnly? From { get; init; }
    public DateOnly? EndedOn { get; init; }
    /// <summary>The last day of the term, or of the bar on registering after a termination.</summary>
    public DateOnly? TermLastDay { get; init; }
    /// <summary>It counts in the institution's ratio of the year .</summary>
    public required bool PersonTime { get; init; }
    /// <summary>The person was the pharmacy's principal when it was decided.</summary>
    public required bool Principal { get; init; }
    /// <summary>JSON of the whole.</summary>
    public required string Content { get; init; }
}
