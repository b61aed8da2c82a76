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

    /// <summary>The day it is announced as due: the last day itself, of the quarterly report an earlier one .</summary>
    public required DateOnly WarnsOn { get; init; }

    /// <summary>True where nobody has to act: a window that lapses and is never missed, as of objections and applications.</summary>
    public bool Window { get; init; }

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

    /// <summary>Not done, or done too late; a window that closed unused, or was used too late, is no such thing.</summary>
    public bool OverdueOn(DateOnly day) => !Window && DueOn < (DoneOn ?? day);
}
