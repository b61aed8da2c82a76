namespace Hub.Domain;

/// <summary>A duty without a day of its own was done: a talk, study, a circular, a hand-over.</summary>
public sealed record DutyDoneEntry : Entry
{
    public PersonCode? Person { get; init; }

    public InstitutionCode? Institution { get; init; }

    public required DutyKind Duty { get; init; }

    /// <summary>The control of the entry that the duty comes from; null: the oldest open one of the kind.</summary>
    public string? Entry { get; init; }

    public required DateOnly DoneOn { get; init; }

    public string? Note { get; init; }

    public override DateOnly LawDay => DoneOn;

    public override string Kind => "dutyDone";

    public override PersonCode? Subject => Person;

    public override InstitutionCode? Place => Institution;

    public override Entry WithReferences(Func<string, string> control) => this with { Entry = Entry is null ? null : control(Entry) };

    public override string? Grounds => Note;
}
