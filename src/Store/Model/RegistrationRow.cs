namespace Hub.Store;

/// <summary>A registration as derived; rewritten whenever its file is.</summary>
public sealed class RegistrationRow
{
    public required string Id { get; init; }
    public required string FileId { get; init; }
    public required string Institution { get; init; }
    public required int Kind { get; init; }
    public required int Region { get; init; }
    public required int Category { get; init; }
    public required DateOnly RegisteredOn { get; init; }
    public DateOnly? ClosedOn { get; init; }
    public DateOnly? CommitmentOn { get; init; }
    /// <summary>What the institution last said that it maintains in the national window.</summary>
    public int? ReportedStatus { get; init; }
    /// <summary>JSON of the whole.</summary>
    public required string Content { get; init; }
}
