namespace Hub.Domain;

/// <summary>One points entry on its way through the fold, as it stands after the reversals of an epoch.</summary>
internal sealed class ScoreLine(LedgerEntry entry, PointsEntry content, Rulebook? book)
{
    public LedgerEntry Source => entry;

    public string Control => entry.Control;

    public PointsEntry Entry => content;

    /// <summary>In force on the day of the decision; null where none was .</summary>
    public Rulebook? Book => book;

    public RegionCode Province { get; } = content.Region.Province;

    public CircumstanceClause? Circumstance { get; } = book?.Find(content.Circumstance, content.DecidedOn);

    /// <summary>As decided, or as the rule computes it where the sender left it out.</summary>
    public int Decided { get; } = Scoring.PointsOf(content, book);

    /// <summary>After reversals.</summary>
    public int Points { get; set; }

    public int Counted { get; set; }

    public string? ReversedBy { get; set; }

    /// <summary>Not the decision was reversed, but an objection to the score was right.</summary>
    public bool ReversedOnObjection { get; set; }

    public string? AbsorbedBy { get; set; }

    /// <summary>The place of the institution's decision among those of the year, where the rule counts them; else 0.</summary>
    public int Ordinal { get; set; }

    /// <summary>A waiver that turned out not to be the first offence .</summary>
    public bool WaiverNotFirst { get; set; }

    /// <summary>The year's raw and effective total of the province after this line.</summary>
    public int Total { get; set; }

    public int Effective { get; set; }

    public int EffectiveBefore { get; set; }

    public bool Waived => Entry.Adjustment == Adjustment.FirstOffenceWaived;

    public bool BelowThreshold => Circumstance is { FromDecision: > 1 } clause && Ordinal < clause.FromDecision;

    public Score ToScore() => new()
    {
        Entry = Control,
        Region = Entry.Region,
        Institution = Entry.Institution,
        Circumstance = Entry.Circumstance,
        DecidedOn = Entry.DecidedOn,
        Points = Decided,
        Counted = Counted,
        AbsorbedBy = AbsorbedBy,
        ReversedBy = ReversedBy,
    };
}
