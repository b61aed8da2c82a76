namespace Hub.Domain;

/// <summary>复核: upheld, changed or withdrawn. Changed without new points revokes the score; notResponsible also ends a term that came with the agreement.</summary>
public sealed record ObjectionDecidedEntry : Entry
{
    /// <summary>The control of the objection.</summary>
    public required string Objection { get; init; }

    public required DateOnly DecidedOn { get; init; }

    public InsuranceBody? DecidedBy { get; init; }

    public required ObjectionOutcome Outcome { get; init; }

    public int? NewPoints { get; init; }

    public bool NotResponsible { get; init; }

    public DateOnly? ExpertFrom { get; init; }

    public DateOnly? ExpertTo { get; init; }

    public required string Reason { get; init; }

    public override DateOnly LawDay => DecidedOn;

    public override string Kind => "objectionDecided";

    public override string? Target => Objection;

    public override string? Grounds => Reason;

    public override Entry WithReferences(Func<string, string> control) => this with { Objection = control(Objection) };
}
