namespace Hub.Domain;

/// <summary>移送: points and handling of a person handed to the department of the trade for follow-up.</summary>
public sealed record CaseTransferredEntry : Entry
{
    public required PersonCode Person { get; init; }

    public InstitutionCode? Institution { get; init; }

    public required Audience To { get; init; }

    /// <summary>Controls of the entries handed over.</summary>
    public required IReadOnlyList<string> Entries { get; init; }

    public required DateOnly TransferredOn { get; init; }

    public string? Law { get; init; }

    public required string DocumentNumber { get; init; }

    public override DateOnly LawDay => TransferredOn;

    public override string Kind => "caseTransferred";

    public override PersonCode? Subject => Person;

    public override InstitutionCode? Place => Institution;

    public override string? Document => DocumentNumber;

    public override Entry WithReferences(Func<string, string> control) => this with { Entries = [.. Entries.Select(control)] };
}
