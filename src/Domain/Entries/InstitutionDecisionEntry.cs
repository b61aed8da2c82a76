namespace Hub.Domain;

/// <summary>A penalty or agreement handling of an institution, whether or not anybody is scored for it.</summary>
public sealed record InstitutionDecisionEntry : Entry
{
    public required InstitutionCode Institution { get; init; }

    public required DecisionKind Decision { get; init; }

    public required IReadOnlyList<InstitutionMeasure> Measures { get; init; }

    public required DateOnly DecidedOn { get; init; }

    public string? Department { get; init; }

    public string? Reason { get; init; }

    public required string DocumentNumber { get; init; }

    public override DateOnly LawDay => DecidedOn;

    public override string Kind => "institutionDecision";

    public override InstitutionCode? Place => Institution;

    public override string? Document => DocumentNumber;

    public override string? Grounds => Reason;
}
