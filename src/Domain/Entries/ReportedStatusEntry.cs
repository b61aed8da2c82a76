namespace Hub.Domain;

/// <summary>What the institution has maintained in the national window.</summary>
public sealed record ReportedStatusEntry : Entry
{
    public required PersonCode Person { get; init; }

    public required InstitutionCode Institution { get; init; }

    public required Status Status { get; init; }

    public required DateOnly ReportedOn { get; init; }

    public override DateOnly LawDay => ReportedOn;

    public override string Kind => "reportedStatus";

    public override PersonCode? Subject => Person;

    public override InstitutionCode? Place => Institution;
}
