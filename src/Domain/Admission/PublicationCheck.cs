namespace Hub.Domain;

/// <summary>公开记分: only where the rule lets points be published, and only totals within its range .</summary>
internal static class PublicationCheck
{
    public static void Run(PublicationEntry entry, Findings findings)
    {
        findings.NotFuture("publishedOn", entry.PublishedOn);
        findings.NotFuture("withdrawnOn", entry.WithdrawnOn);
        findings.InOrder("publishedOn", entry.PublishedOn, "withdrawnOn", entry.WithdrawnOn);
        if (entry.Year < 2000 || entry.Year > entry.PublishedOn.Year)
        {
            findings.Refuse("YEAR_OUT_OF_RANGE", $"There are no points of {entry.Year} to publish on {entry.PublishedOn:yyyy-MM-dd}.", "year");
        }

        if (!findings.Knows(entry.Person) || findings.Refused || Withdraws(entry, findings)) return;
        if (findings.InForce("publishedOn", entry.PublishedOn) is not { } book) return;
        if (book.Publication is not { } clause)
        {
            findings.Refuse("PUBLICATION_NOT_ALLOWED", "The rule lets the public see who is suspended or terminated, not points.", "person", book.PublicDisplay.Article, "A-39");
            return;
        }

        var total = findings.Known.Account(entry.Year).ByRegion.FirstOrDefault(r => r.Region == entry.Region.Province)?.EffectiveTotal ?? 0;
        if (total >= clause.From && !(total > clause.To)) return;
        findings.Refuse("PUBLICATION_NOT_ALLOWED", $"Points can be published {(clause.To is { } to ? $"at totals of {clause.From} to {to}" : $"from a total of {clause.From}")}; the year's is {total}.", "year", clause.Article, "A-39");
    }

    /// <summary>It takes back what was published before, which is always allowed.</summary>
    private static bool Withdraws(PublicationEntry entry, Findings findings) =>
        entry.WithdrawnOn is not null && findings.All<PublicationEntry>().Any(p => p.Content.Year == entry.Year && p.Content.Region.Province == entry.Region.Province && p.Content.WithdrawnOn is null);
}
