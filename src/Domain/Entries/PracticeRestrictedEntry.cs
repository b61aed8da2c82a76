namespace Hub.Domain;

/// <summary>暂停执业、责令暂停执业活动、定期考核不合格: recorded and told; no points, no loss of the licence .</summary>
public sealed record PracticeRestrictedEntry : Entry
{
    public required PersonCode Person { get; init; }

    public required PracticeRestriction Restriction { get; init; }

    public required DateOnly From { get; init; }

    public DateOnly? Until { get; init; }

    /// <summary>The day the agency was told.</summary>
    public DateOnly? ReportedOn { get; init; }

    public required string Authority { get; init; }

    public required string DocumentNumber { get; init; }

    public override DateOnly LawDay => From;

    public override string Kind => "practiceRestricted";

    public override PersonCode? Subject => Person;

    public override string? Document => DocumentNumber;
}
