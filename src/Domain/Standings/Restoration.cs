namespace Hub.Domain;

/// <summary>资格恢复: an application, an evaluation, or both.</summary>
public sealed record Restoration
{
    /// <summary>The control of the application, else of the evaluation.</summary>
    public required string Id { get; init; }

    public required RegionCode Region { get; init; }

    public InstitutionCode? Institution { get; init; }

    public DateOnly? AppliedOn { get; init; }

    public DateOnly? ReceivedOn { get; init; }

    /// <summary>Applied for after the window .</summary>
    public required bool Late { get; init; }

    public DateOnly? DecidedOn { get; init; }

    public Outcome? Outcome { get; init; }

    /// <summary>The day from which a passed evaluation ended a term; null while something is missing.</summary>
    public DateOnly? EffectiveOn { get; init; }

    public string? Reason { get; init; }

    public required ArticleRef Article { get; init; }
}
