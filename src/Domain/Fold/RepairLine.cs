namespace Hub.Domain;

/// <summary>One passed repair on its way through the fold: what it asks for, and what the rule's limits leave of it .</summary>
internal sealed class RepairLine(LedgerEntry entry, RepairEntry content, Rulebook? book)
{
    public string Control => entry.Control;

    public RepairEntry Entry => content;

    /// <summary>In force on the day of approval; null where none was: recorded without effect .</summary>
    public Rulebook? Book => book;

    public RegionCode Province { get; } = content.Region.Province;

    /// <summary>The route as the rule knows it.</summary>
    public RepairClause? Route { get; } = book?.Find(content.Route);

    /// <summary>A single score of the year is not repaired at all.</summary>
    public bool AfterSingle { get; set; }

    /// <summary>Within the chances and the points of the year.</summary>
    public bool Counts { get; set; }

    /// <summary>The points it really took off.</summary>
    public int Off { get; set; }

    /// <summary>The province's effective total of the year before it.</summary>
    public int Before { get; set; }

    public int After => Before - Off;

    /// <summary>The id of the term that it shortened, with its end before and after.</summary>
    public string? Shortened { get; set; }

    public DateOnly? EndBefore { get; set; }

    public DateOnly? EndAfter { get; set; }

    public int MonthsOff { get; set; }

    /// <summary>As stated and as the route allows; as the route says where nothing is stated.</summary>
    public int AskedFor(int times) => Route switch
    {
        null => 0,
        { Points: { } each } => Math.Min(Entry.Points ?? int.MaxValue, each * times),
        { Exam: { } exam } => Math.Min(Entry.Points ?? exam.Low, exam.High),
        _ => Entry.Points ?? 0,
    };
}
