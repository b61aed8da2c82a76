namespace Hub.Domain;

/// <summary>Something that is due on a day.</summary>
public sealed record Deadline
{
    /// <summary>Drawn from kind, entry and institution, so the same however often it is derived.</summary>
    public required string Id { get; init; }

    public required DeadlineKind Kind { get; init; }

    /// <summary>Who has to act.</summary>
    public required Audience By { get; init; }

    /// <summary>The first day of a window, where it is one.</summary>
    public DateOnly? OpensOn { get; init; }

    /// <summary>The last day on which it is in time, inclusive.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>True while a year of the count has no notice of the State Council, so that weekdays alone were counted.</summary>
    public bool Provisional { get; init; }

    public DateOnly? DoneOn { get; init; }

    /// <summary>The rule names no day; what is offered binds nobody .</summary>
    public bool Advisory { get; init; }

    /// <summary>The control of the entry that it runs from.</summary>
    public string? Entry { get; init; }

    public InstitutionCode? Institution { get; init; }

    public required RegionCode Region { get; init; }

    public required ArticleRef Article { get; init; }

    /// <summary>Not done, or done too late.</summary>
    public bool OverdueOn(DateOnly day) => DueOn < (DoneOn ?? day);
}
