namespace Hub.Domain;

/// <summary>登记备案, and while one is active at the institution, its maintenance 动态维护.</summary>
public sealed record RegistrationEntry : Entry
{
    /// <summary>Null where the standard has no code for the category; the hub then issues one .</summary>
    public PersonCode? Person { get; init; }
    public required string Name { get; init; }
    /// <summary>Never stored with the entry: the store seals it apart and keeps a keyed hash.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public required IdNumber IdNumber { get; init; }
    public required InstitutionCode Institution { get; init; }
    public required string InstitutionName { get; init; }
    public required InstitutionKind InstitutionKind { get; init; }
    public bool? InstitutionPublic { get; init; }
    public required Category Category { get; init; }
    public PrincipalRole? PrincipalRole { get; init; }
    public string? Department { get; init; }
    public string? PracticeType { get; init; }
    public string? PracticeClass { get; init; }
    public string? PracticeScope { get; init; }
    public string? Title { get; init; }
    public DateOnly? EmployedOn { get; init; }
    public required DateOnly RegisteredOn { get; init; }
    public DateOnly? CommitmentOn { get; init; }
    public override DateOnly LawDay => RegisteredOn;
    public override string Kind => "registration";

    public override PersonCode? Subject => Person;

    public override InstitutionCode? Place => Institution;
}
