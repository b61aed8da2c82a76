namespace Hub.Domain;

/// <summary>The person holds a valid licence again.</summary>
public sealed record LicenceRegainedEntry : Entry
{
    public required PersonCode Person { get; init; }

    public required DateOnly RegainedOn { get; init; }

    public required string Authority { get; init; }

    public required string DocumentNumber { get; init; }

    public override DateOnly LawDay => RegainedOn;

    public override string Kind => "licenceRegained";

    public override PersonCode? Subject => Person;

    public override string? Document => DocumentNumber;
}
