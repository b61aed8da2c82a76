namespace Hub.Domain;

/// <summary>恢复评估 of the agency of <see cref="Entry.Region"/>, passed or failed.</summary>
public sealed record RestorationDecidedEntry : Entry
{
    public required PersonCode Person { get; init; }
    public required DateOnly DecidedOn { get; init; }
    public required Outcome Outcome { get; init; }
    public string? Reason { get; init; }
    /// <summary>After a termination: the day of the new commitment 重新作出承诺.</summary>
    public DateOnly? CommitmentOn { get; init; }
    public override DateOnly LawDay => DecidedOn;
    public override string Kind => "restorationDecided";

    public override PersonCode? Subject => Person;

    public override string? Grounds => Reason;
}
