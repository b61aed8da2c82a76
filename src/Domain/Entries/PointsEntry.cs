namespace Hub.Domain;

/// <summary>记分: a finding scored against a person, on a penalty, an agreement handling or a licensing authority's decision.</summary>
public sealed record PointsEntry : Entry
{
    public required PersonCode Person { get; init; }
    /// <summary>Where the act happened.</summary>
    public required InstitutionCode Institution { get; init; }
    public required DecisionKind Decision { get; init; }
    public required DateOnly DecidedOn { get; init; }
    public DateOnly? ActOn { get; init; }
    public DateOnly? DocumentReceivedOn { get; init; }
    public DateOnly? PriorNoticeOn { get; init; }
    public string? Hearing { get; init; }
    public required Circumstance Circumstance { get; init; }
    public required Responsibility Responsibility { get; init; }
    public Adjustment Adjustment { get; init; }
    public string? AdjustmentReason { get; init; }
    public string? Facts { get; init; }
    /// <summary>1 to 12; 0 for a first offence waived. Null: as the rule computes it.</summary>
    public int? Points { get; init; }
    public string? Inspection { get; init; }
    /// <summary>Names the act itself, alike for every body that scores it.</summary>
    public string? Act { get; init; }
    public string? BasedOn { get; init; }
    public RegionCode? PoolingArea { get; init; }
    public required string DocumentNumber { get; init; }
    public DateOnly? NoticedOn { get; init; }
    public DateOnly? DeliveredOn { get; init; }
    /// <summary>The first day of the measure where the notice states one .</summary>
    public DateOnly? StartsOn { get; init; }
    public override DateOnly LawDay => DecidedOn;
    public override string Kind => "points";

    public override PersonCode? Subject => Person;

    public override InstitutionCode? Place => Institution;

    public override string? Document => DocumentNumber;

    public override string? Grounds => AdjustmentReason;

    public override Entry WithReferences(Func<string, string> control) => this with { BasedOn = BasedOn is null ? null : control(BasedOn) };
}
