namespace Hub.Domain;

/// <summary>One decision on an institution's 服务协议, as the ledger's entries leave it.</summary>
public sealed record Agreement
{
    /// <summary>The control of its entry.</summary>
    public required string Entry { get; init; }

    public required RegionCode Region { get; init; }

    public required AgreementState State { get; init; }

    public required DateOnly DecidedOn { get; init; }

    public DateOnly? SignedOn { get; init; }

    /// <summary>The last day of the state, inclusive; null where none is stated.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>科室, where it is of one department only.</summary>
    public string? Department { get; init; }

    public required string DocumentNumber { get; init; }

    /// <summary>The article it rests on; null where none was stated, or one that is not loaded.</summary>
    public ArticleRef? Ground { get; init; }

    /// <summary>The day from which a reversal took it back.</summary>
    public DateOnly? RevokedOn { get; init; }

    /// <summary>Decided, not yet over and not taken back; a later agreement may still have taken its place.</summary>
    public bool RunsOn(DateOnly day) => DecidedOn <= day && !(Until < day) && !(RevokedOn <= day);
}
