namespace Hub.Domain;

/// <summary>登记备案 at one institution, as the ledger's entries leave it. A return after closing is a new one.</summary>
public sealed record Registration
{
    /// <summary>The control of the entry that opened it.</summary>
    public required string Id { get; init; }
    public required InstitutionCode Institution { get; init; }
    public required string InstitutionName { get; init; }
    public required InstitutionKind InstitutionKind { get; init; }
    public bool? InstitutionPublic { get; init; }
    public required RegionCode Region { get; init; }
    public required Category Category { get; init; }
    public PrincipalRole? PrincipalRole { get; init; }
    public string? Department { get; init; }
    public string? PracticeType { get; init; }
    public string? PracticeClass { get; init; }
    public string? PracticeScope { get; init; }
    public string? Title { get; init; }
    public DateOnly? EmployedOn { get; init; }
    public required DateOnly RegisteredOn { get; init; }
    public DateOnly? CommitmentOn { get; init; }
    /// <summary>The last day of service there; null while it runs.</summary>
    public DateOnly? ClosedOn { get; init; }

    /// <summary>What the institution last reported to have maintained in the national window; null where it reported nothing.</summary>
    public Status? ReportedStatus { get; init; }
    public DateOnly? ReportedOn { get; init; }

    public bool ActiveOn(DateOnly day) => RegisteredOn <= day && (ClosedOn is null || day <= ClosedOn);
}
