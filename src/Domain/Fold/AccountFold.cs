namespace Hub.Domain;

/// <summary>A natural year's account: per province as each rule adds up, across provinces for information .</summary>
internal static class AccountFold
{
    public static PointAccount Of(int year, Tally tally, IReadOnlyList<Registration> registrations, Lawbooks law)
    {
        var lines = tally.Lines.Where(l => l.Entry.DecidedOn.Year == year).ToList();
        List<RegionPoints> byRegion = [.. lines.GroupBy(l => l.Province).OrderBy(g => g.Key).Select(g => RegionOf(g.Key, tally.Of(g.Key, year)))];
        return new PointAccount
        {
            Year = year,
            Total = byRegion.Sum(r => r.Total) - CountedTwice(lines),
            EffectiveTotal = byRegion.Sum(r => r.EffectiveTotal),
            HighestSingle = lines.Where(l => l.Counted > 0).Select(l => l.Points).DefaultIfEmpty().Max(),
            Repaired = tally.Repairs.Where(r => r.Entry.ApprovedOn.Year == year).Sum(r => r.Off),
            ByRegion = byRegion,
            ByInstitution = [.. lines.GroupBy(l => l.Entry.Institution).OrderBy(g => g.Key.Value, StringComparer.Ordinal).Select(g => new InstitutionPoints(g.Key, g.Sum(l => l.Counted)))],
            Scores = [.. lines.Select(l => l.ToScore())],
            NextThreshold = Next(year, byRegion, registrations, law),
        };
    }

    private static RegionPoints RegionOf(RegionCode province, (int Raw, int Effective) total) => new(province, total.Raw, total.Effective);

    /// <summary>An act that more than one province scored counts once across them, at its highest .</summary>
    private static int CountedTwice(List<ScoreLine> lines)
    {
        var twice = 0;
        foreach (var act in lines.Where(l => l.Entry.Act is not null).GroupBy(l => l.Entry.Act))
        {
            var provinces = act.GroupBy(l => l.Province).Select(g => g.Sum(l => l.Counted)).ToList();
            twice += provinces.Sum() - provinces.Max();
        }

        return twice;
    }

    private static Threshold? Next(int year, List<RegionPoints> byRegion, IReadOnlyList<Registration> registrations, Lawbooks law)
    {
        var highest = byRegion.MaxBy(r => r.EffectiveTotal);
        if ((highest?.Region ?? registrations.OrderBy(r => r.ClosedOn is not null).FirstOrDefault()?.Region) is not { } region) return null;
        var total = highest?.EffectiveTotal ?? 0;
        var book = law.ApplyingIn(region, new DateOnly(year, 12, 31));
        var next = book?.Measures.FirstOrDefault(m => !m.ForSingleScore && m.At > total);
        return next is null ? null : new Threshold(next.At, next.At - total, next.Action, next.Article);
    }
}
