namespace Hub.Domain;

/// <summary>A term on its way through the fold: what <see cref="Sanction"/> is when done.</summary>
internal sealed class Term(string id, TermOrigin origin, Rulebook book, Status status, Cause cause, Clause ground)
{
    public string Id => id;

    public TermOrigin Origin => origin;

    /// <summary>The score that it comes from; null where no score brought it.</summary>
    public ScoreLine? Line { get; init; }

    public Rulebook Book => book;

    public Status Status => status;

    public Cause Cause => cause;

    /// <summary>The measure, or the clause on lost licences or on agreements.</summary>
    public Clause Ground => ground;

    /// <summary>It lasts as long as a state does that others record, and no evaluation ends it .</summary>
    public bool Lapses { get; init; }

    /// <summary>Controls of scores that tell of the same as <see cref="Origin"/>.</summary>
    public IReadOnlyList<string> Told { get; init; } = [];

    public NoticeDays Notice { get; set; }

    public DateOnly? From { get; set; }

    /// <summary>Its own end, then those of the terms whose place it took; none where no end is known.</summary>
    public List<TermEnd> Ends { get; } = [];

    public DateOnly? LastDay => Status == Status.Suspended ? End : null;

    /// <summary>After a termination: the last day of the bar.</summary>
    public DateOnly? NoRegistrationUntil => Status == Status.Terminated ? End : null;

    public DateOnly? EndedOn { get; set; }

    /// <summary>The term that took this one's place, or the entry that ended it.</summary>
    public string? EndedBy { get; set; }

    /// <summary>The end that restoration looks to: the last day, or the bar's.</summary>
    public DateOnly? End => Ends.Count == 0 ? null : Ends.Max(e => e.Day);

    /// <summary>Terms by points follow on each other; one by agreement or licence runs beside them .</summary>
    public bool ByPoints => Cause is Cause.PointsCumulative or Cause.PointsSingle;

    public bool HoldsOn(DateOnly day) => From <= day && (EndedOn is null || day < EndedOn);

    public Sanction ToSanction(IReadOnlyList<Effect> effects, IReadOnlyList<string> entries) => new()
    {
        Id = Id,
        Status = Status,
        Cause = Cause,
        Effects = effects,
        Region = Origin.Region,
        Article = Ground.Article,
        DecidedOn = Origin.DecidedOn,
        NoticedOn = Notice.NoticedOn,
        DeliveredOn = Notice.DeliveredOn,
        From = From,
        LastDay = LastDay,
        NoRegistrationUntil = NoRegistrationUntil,
        EndedOn = EndedOn,
        Institution = Origin.Institution,
        DocumentNumber = Origin.DocumentNumber,
        Entries = entries,
    };
}
