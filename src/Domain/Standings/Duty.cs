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

    /// <summary>From this day it stands no more: the term that it follows from has ended, or the person serves there no longer.</summary>
    public DateOnly? EndsOn { get; init; }

    /// <summary>The control of the entry that it follows from.</summary>
    public string? Entry { get; init; }

    public InstitutionCode? Institution { get; init; }

    public required RegionCode Region { get; init; }

    public required ArticleRef Article { get; init; }

    /// <summary>The day from which nothing is to be done any more; null while it stands.</summary>
    public DateOnly? ClosedOn => EndsOn < DoneOn || DoneOn is null ? EndsOn : DoneOn;

    public bool OpenOn(DateOnly day) => Since <= day && (ClosedOn is null || day < ClosedOn);
}
