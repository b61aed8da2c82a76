namespace Hub.Domain;

/// <summary>A penalty of another authority, told to the agency to be scored; without a person when the institution alone was at fault.</summary>
public sealed record PracticePenaltyEntry : Entry
{
    public PersonCode? Person { get; init; }

    public required InstitutionCode Institution { get; init; }

    public required DateOnly DecidedOn { get; init; }

    public required string Authority { get; init; }

    /// <summary>The law it was imposed under.</summary>
    public required string Law { get; init; }

    public required string DocumentNumber { get; init; }

    public override DateOnly LawDay => DecidedOn;

    public override string Kind => "practicePenalty";

    public override PersonCode? Subject => Person;

    public override InstitutionCode? Place => Institution;

    public override string? Document => DocumentNumber;
}
