namespace Hub.Domain;

/// <summary>记分修复申请.</summary>
public sealed record RepairAppliedEntry : Entry
{
    public required PersonCode Person { get; init; }

    public InstitutionCode? Institution { get; init; }

    public required RepairRoute Route { get; init; }

    public required DateOnly AppliedOn { get; init; }

    /// <summary>The day the agency had it, from which its review is due.</summary>
    public DateOnly? ReceivedOn { get; init; }

    public required bool InstitutionAgrees { get; init; }

    public string? Evidence { get; init; }

    public override DateOnly LawDay => AppliedOn;

    public override string Kind => "repairApplied";

    public override PersonCode? Subject => Person;

    public override InstitutionCode? Place => Institution;
}
