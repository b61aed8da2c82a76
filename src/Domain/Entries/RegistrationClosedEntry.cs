namespace Hub.Domain;

/// <summary>The person no longer serves there: closedOn is the end of the contract or the formalities 办理相关手续, updatedOn the day the window was updated.</summary>
public sealed record RegistrationClosedEntry : Entry
{
    public required PersonCode Person { get; init; }
    public required InstitutionCode Institution { get; init; }
    public required DateOnly ClosedOn { get; init; }
    public DateOnly? UpdatedOn { get; init; }
    public required string Reason { get; init; }
    public override DateOnly LawDay => ClosedOn;
    public override string Kind => "registrationClosed";

    public override PersonCode? Subject => Person;

    public override InstitutionCode? Place => Institution;

    public override string? Grounds => Reason;
}
