namespace Hub.Domain;

/// <summary>A step on the way to the decision; the review clock stands still between EXPERTS_BEGIN and EXPERTS_END.</summary>
public sealed record ObjectionStepEntry : Entry
{
    /// <summary>The control of the objection.</summary>
    public required string Objection { get; init; }

    public required ObjectionStepKind Step { get; init; }

    public required DateOnly On { get; init; }

    public InsuranceBody? To { get; init; }

    public string? Note { get; init; }

    public override DateOnly LawDay => On;

    public override string Kind => "objectionStep";

    public override string? Target => Objection;

    public override string? Grounds => Note;

    public override Entry WithReferences(Func<string, string> control) => this with { Objection = control(Objection) };
}
