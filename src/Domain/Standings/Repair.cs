namespace Hub.Domain;

/// <summary>记分修复: an application, a decision, or both.</summary>
public sealed record Repair
{
    /// <summary>The control of the decision, else of the application.</summary>
    public required string Id { get; init; }

    public required RegionCode Region { get; init; }

    public required RepairRoute Route { get; init; }

    public DateOnly? AppliedOn { get; init; }

    public DateOnly? ReceivedOn { get; init; }

    public DateOnly? DecidedOn { get; init; }

    public Outcome? Outcome { get; init; }

    /// <summary>Points that it took off, after the rule's limits; null while undecided.</summary>
    public int? Points { get; init; }

    public int? ShortenMonths { get; init; }

    public string? Reason { get; init; }

    public required ArticleRef Article { get; init; }
}
