namespace Hub.Domain;

/// <summary>Something to be done, with no day on it.</summary>
public sealed record Duty
{
    /// <summary>Drawn from kind, entry and institution, so the same however often it is derived.</summary>
    public required string Id { get; init; }

    public required DutyKind Kind { get; init; }

    /// <summary>Who has to act.</summary>
    public required Audience By { get; init; }

    public required DateOnly Since { get; init; }

    public DateOnly? DoneOn { get; init; }

    /// <summary>The control of the entry that it follows from.</summary>
    public string? Entry { get; init; }

    public InstitutionCode? Institution { get; init; }

    public required RegionCode Region { get; init; }

    public required ArticleRef Article { get; init; }

    public bool OpenOn(DateOnly day) => Since <= day && (DoneOn is null || day < DoneOn);
}
