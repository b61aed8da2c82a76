namespace Hub.Domain;

/// <summary>The decision that a score rests on was changed or revoked 依法变更或者撤销; newPoints null revokes .</summary>
public sealed record ReversalEntry : Entry
{
    /// <summary>The control of the entry that is reversed.</summary>
    public required string Entry { get; init; }
    public required DateOnly DecidedOn { get; init; }
    public int? NewPoints { get; init; }
    public required string Reason { get; init; }
    public required string DocumentNumber { get; init; }
    public override DateOnly LawDay => DecidedOn;
    public override string Kind => "reversal";

    public override string? Target => Entry;

    public override string? Document => DocumentNumber;

    public override string? Grounds => Reason;

    public override Entry WithReferences(Func<string, string> control) => this with { Entry = control(Entry) };
}
