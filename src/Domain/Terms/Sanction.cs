namespace Hub.Domain;

/// <summary>暂停 or 终止 of the payment qualification as one decision brought it about.</summary>
public sealed record Sanction
{
    /// <summary>The control of the entry that triggered it, with T before; with L where the lost licence itself did, with A where the agreement did .</summary>
    public required string Id { get; init; }
    public required Status Status { get; init; }
    public required Cause Cause { get; init; }
    public required IReadOnlyList<Effect> Effects { get; init; }
    /// <summary>The region whose agency decided; its province's rulebook governs .</summary>
    public required RegionCode Region { get; init; }
    public required ArticleRef Article { get; init; }
    public required DateOnly DecidedOn { get; init; }
    public DateOnly? NoticedOn { get; init; }
    public DateOnly? DeliveredOn { get; init; }
    /// <summary>First day; null while pending .</summary>
    public DateOnly? From { get; init; }
    /// <summary>Last day of the term as it stands today, inclusive; null where it has none.</summary>
    public DateOnly? LastDay { get; init; }
    /// <summary>After a termination: the last day of the bar on registering again, inclusive.</summary>
    public DateOnly? NoRegistrationUntil { get; init; }
    /// <summary>The first day on which it holds no more: restored, reversed or overtaken by a later term.</summary>
    public DateOnly? EndedOn { get; init; }
    public InstitutionCode? Institution { get; init; }
    public string? DocumentNumber { get; init; }
    /// <summary>A reversal took away what it rested on.</summary>
    public bool Revoked { get; init; }
    /// <summary>Controls of the entries whose points make it.</summary>
    public required IReadOnlyList<string> Entries { get; init; }

    /// <summary>Decided, but with no first day yet: it does not hold .</summary>
    public bool Pending => From is null && EndedOn is null;

    /// <summary>Holds on the day: begun and not ended; a term that is over holds until somebody restores the person .</summary>
    public bool HoldsOn(DateOnly day) => From <= day && (EndedOn is null || day < EndedOn);

    public bool ExpiredOn(DateOnly day) => HoldsOn(day) && Last < day;

    /// <summary>The first day on which it is over, restored or not; null where it has no end.</summary>
    internal DateOnly? OverOn => Last < DateOnly.MaxValue ? Last.Value.AddDays(1) : null;

    /// <summary>The last day of the term, or of the bar after a termination.</summary>
    private DateOnly? Last => Status == Status.Terminated ? NoRegistrationUntil : LastDay;
}
