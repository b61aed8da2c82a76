namespace Hub.Domain;

/// <summary>公开记分: the agency decides that this person's points of the year may be shown to the public, until withdrawn .</summary>
public sealed record PublicationEntry : Entry
{
    public required PersonCode Person { get; init; }

    public required int Year { get; init; }

    public required DateOnly PublishedOn { get; init; }

    public DateOnly? WithdrawnOn { get; init; }

    public override DateOnly LawDay => WithdrawnOn ?? PublishedOn;

    public override string Kind => "publication";

    public override PersonCode? Subject => Person;
}
