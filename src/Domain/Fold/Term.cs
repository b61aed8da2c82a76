namespace Hub.Domain;

/// <summary>A term on its way through the fold: what <see cref="Sanction"/> is when done.</summary>
internal sealed class Term(string id, ScoreLine line, Rulebook book, Status status, Cause cause, Clause ground)
{
    public string Id => id;

    public ScoreLine Line => line;

    public Rulebook Book => book;

    public Status Status => status;

    public Cause Cause => cause;

    /// <summary>The measure, or the clause on lost licences.</summary>
    public Clause Ground => ground;

    public NoticeDays Notice { get; set; }

    public DateOnly? From { get; set; }

    public DateOnly? LastDay { get; set; }

    public DateOnly? NoRegistrationUntil { get; set; }

    /// <summary>The end that its own length gives it; another term may have put <see cref="End"/> later.</summary>
    public DateOnly? OwnEnd { get; set; }

    public DateOnly? EndedOn { get; set; }

    /// <summary>The term that took this one's place, or the restoration that ended it.</summary>
    public string? EndedBy { get; set; }

    /// <summary>The end that restoration looks to: the last day, or the bar's.</summary>
    public DateOnly? End => Status == Status.Terminated ? NoRegistrationUntil : LastDay;

    public bool HoldsOn(DateOnly day) => From <= day && (EndedOn is null || day < EndedOn);

    public Sanction ToSanction(IReadOnlyList<Effect> effects, IReadOnlyList<string> entries) => new()
    {
        Id = Id,
        Status = Status,
        Cause = Cause,
        Effects = effects,
        Region = Line.Entry.Region,
        Article = Ground.Article,
        DecidedOn = Line.Entry.DecidedOn,
        NoticedOn = Notice.NoticedOn,
        DeliveredOn = Notice.DeliveredOn,
        From = From,
        LastDay = LastDay,
        NoRegistrationUntil = NoRegistrationUntil,
        EndedOn = EndedOn,
        Institution = Line.Entry.Institution,
        DocumentNumber = Line.Entry.DocumentNumber,
        Entries = entries,
    };
}

/// <summary>When a score's notice was issued and delivered, from the entry itself or from its notices.</summary>
internal readonly record struct NoticeDays(DateOnly? NoticedOn, DateOnly? DeliveredOn)
{
    /// <summary>The entry's own days go first; among notices the earliest day. A copy to another institution starts nothing.</summary>
    public static NoticeDays Of(LedgerEntry[] entries, ScoreLine line)
    {
        var (noticed, delivered) = (line.Entry.NoticedOn, line.Entry.DeliveredOn);
        if (noticed is not null && delivered is not null) return new NoticeDays(noticed, delivered);
        DateOnly? firstNotice = null, firstDelivery = null;
        foreach (var entry in entries)
        {
            if (entry.Content is not NoticeEntry notice || notice.Entry != line.Control) continue;
            if (notice.Institution is { } to && to != line.Entry.Institution) continue;
            firstNotice = Earliest(firstNotice, notice.NoticedOn);
            firstDelivery = Earliest(firstDelivery, notice.DeliveredOn);
        }

        return new NoticeDays(noticed ?? firstNotice, delivered ?? firstDelivery);
    }

    private static DateOnly? Earliest(DateOnly? one, DateOnly? other) => one is null ? other : other is null || one < other ? one : other;
}
