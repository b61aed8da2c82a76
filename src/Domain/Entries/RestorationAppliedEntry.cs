namespace Hub.Domain;

/// <summary>资格恢复申请, to the agency of <see cref="Entry.Region"/>, with the institution's consent.</summary>
public sealed record RestorationAppliedEntry : Entry
{
    public required PersonCode Person { get; init; }
    public InstitutionCode? Institution { get; init; }
    public required DateOnly AppliedOn { get; init; }
    /// <summary>The day the agency had it, from which its decision is due.</summary>
    public DateOnly? ReceivedOn { get; init; }
    public required bool InstitutionAgrees { get; init; }
    public override DateOnly LawDay => AppliedOn;
    public override string Kind => "restorationApplied";

    public override PersonCode? Subject => Person;

    public override InstitutionCode? Place => Institution;
}
