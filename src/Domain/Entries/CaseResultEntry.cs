namespace Hub.Domain;

/// <summary>后续处理: what the department made of a case, and whether entry to the trade is restricted 准入限制.</summary>
public sealed record CaseResultEntry : Entry
{
    /// <summary>The control of the transfer.</summary>
    public string? Transfer { get; init; }

    public required PersonCode Person { get; init; }

    public InstitutionCode? Institution { get; init; }

    public string? Authority { get; init; }

    public required DateOnly DecidedOn { get; init; }

    public required string Result { get; init; }

    public bool EntryRestricted { get; init; }

    public DateOnly? RestrictedUntil { get; init; }

    public string? DocumentNumber { get; init; }

    public override DateOnly LawDay => DecidedOn;

    public override string Kind => "caseResult";

    public override PersonCode? Subject => Person;

    public override InstitutionCode? Place => Institution;

    public override string? Document => DocumentNumber;

    public override string? Grounds => Result;

    public override Entry WithReferences(Func<string, string> control) => this with { Transfer = Transfer is null ? null : control(Transfer) };
}
