namespace Hub.Domain;

/// <summary>记分修复: applications and decisions, with what these really took off.</summary>
internal static class RepairAnswers
{
    public static IReadOnlyList<Repair> Of(FoldInput file, Tally tally)
    {
        List<Repair>? repairs = null;
        foreach (var entry in file.Entries)
        {
            if (entry.Content is RepairEntry decided) (repairs ??= []).Add(Decided(entry, decided, file, tally));
            else if (entry.Content is RepairAppliedEntry applied && !Array.Exists(file.Entries, e => e.Content is RepairEntry r && r.Application == entry.Control)) (repairs ??= []).Add(Applied(entry.Control, applied, file));
        }

        return repairs ?? (IReadOnlyList<Repair>)[];
    }

    private static Repair Applied(string control, RepairAppliedEntry applied, FoldInput file) => new()
    {
        Id = control,
        Region = applied.Region,
        Route = applied.Route,
        AppliedOn = applied.AppliedOn,
        ReceivedOn = applied.ReceivedOn,
        Article = ArticleOf(applied.Region, applied.Route, applied.AppliedOn, file.Law),
    };

    private static Repair Decided(LedgerEntry entry, RepairEntry decided, FoldInput file, Tally tally)
    {
        var applied = file.Entries.Where(e => e.Control == decided.Application).Select(e => e.Content).OfType<RepairAppliedEntry>().FirstOrDefault();
        var line = Array.Find(tally.Repairs, r => r.Control == entry.Control);
        return new Repair
        {
            Id = entry.Control,
            Region = decided.Region,
            Route = decided.Route,
            AppliedOn = applied?.AppliedOn,
            ReceivedOn = applied?.ReceivedOn,
            DecidedOn = decided.ApprovedOn,
            Outcome = decided.Outcome,
            Points = line?.Off ?? 0,
            ShortenMonths = decided.ShortenMonths is null ? null : line?.MonthsOff ?? 0,
            Reason = decided.Reason,
            Article = ArticleOf(decided.Region, decided.Route, decided.ApprovedOn, file.Law),
        };
    }

    private static ArticleRef ArticleOf(RegionCode region, RepairRoute route, DateOnly day, Lawbooks law)
    {
        var book = law.ApplyingIn(region, day)!;
        return book.Find(route)?.Article ?? book.RepairLimits?.Article ?? book.Restoration.Article;
    }
}
