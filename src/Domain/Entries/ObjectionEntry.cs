namespace Hub.Domain;

/// <summary>异议申诉 against a score, a status or a responsibility that was found.</summary>
public sealed record ObjectionEntry : Entry
{
    /// <summary>The control of the entry objected to.</summary>
    public required string Entry { get; init; }

    public PersonCode? Person { get; init; }

    /// <summary>Begins the window; null: the day of delivery.</summary>
    public DateOnly? NoticeReceivedOn { get; init; }

    public required DateOnly FiledOn { get; init; }

    /// <summary>The day the agency had the materials, from which the review is due.</summary>
    public DateOnly? ReceivedOn { get; init; }

    public required bool SignedByPerson { get; init; }

    public required bool SealedByInstitution { get; init; }

    public required string Statement { get; init; }

    public override DateOnly LawDay => FiledOn;

    public override string Kind => "objection";

    public override PersonCode? Subject => Person;

    public override string? Target => Entry;

    public override string? Grounds => Statement;

    public override Entry WithReferences(Func<string, string> control) => this with { Entry = control(Entry) };
}
