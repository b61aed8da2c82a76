using Hub.Domain;

namespace Hub.Store;

/// <summary>What a year's total newly reaches, added up over institutions of one province, or over provinces.</summary>
internal static class TotalEvents
{
    public static IEnumerable<EventDraft> Of(Derivation before, Derivation after, IReadOnlyList<Registration> active, HeardOf person, Lawbooks law)
    {
        if (after.Scores.SequenceEqual(before.Scores)) yield break;
        foreach (var year in after.Scores.Select(s => s.Year).Distinct())
        {
            var (was, now) = (before.Account(year), after.Account(year));
            foreach (var points in now.ByRegion)
            {
                if (Threshold(points, was.ByRegion.FirstOrDefault(r => r.Region == points.Region), after, year, active, person, law) is { } reached) yield return reached;
            }

            if (CrossProvince(was, now, law) && active.Count > 0)
            {
                yield return Draft(EventKind.CrossProvinceTotal, after.Scores.Last(s => s.Year == year), person, $"{year}: {now.Total}",
                    active.Select(r => new Hearing(r.Region.Province, null, null, Audience.Insurance)));
            }
        }
    }

    /// <summary>The province's agency adds up over institutions; the agencies where the person serves maintain the status.</summary>
    private static EventDraft? Threshold(RegionPoints now, RegionPoints? was, Derivation after, int year, IReadOnlyList<Registration> active, HeardOf person, Lawbooks law)
    {
        var scores = after.Scores.Where(s => s.Year == year && s.Counted > 0 && s.Region.Province == now.Region).ToList();
        if (scores.Select(s => s.Institution).Distinct().Count() < 2 || law.ApplyingIn(now.Region, scores[^1].DecidedOn) is not { Aggregation: not null } book) return null;
        var reached = book.Measures.LastOrDefault(m => !m.ForSingleScore && m.Status is not null && m.At <= now.EffectiveTotal);
        if (reached is null || was?.EffectiveTotal >= reached.At) return null;
        var there = active.Where(r => r.Region.Province == now.Region).Select(r => r.Region).DefaultIfEmpty(now.Region);
        return Draft(EventKind.ThresholdReached, scores[^1], person, $"{year}: {now.EffectiveTotal}: {reached.Action} ({reached.Article})",
            there.Append(now.Region).Select(r => new Hearing(r, null, null, Audience.Insurance)));
    }

    private static bool CrossProvince(PointAccount was, PointAccount now, Lawbooks law)
    {
        if (law.Settings.CrossProvinceAlert is not { } line) return false;
        bool Reaches(PointAccount account) => account.Total >= line && account.ByRegion.Count(r => r.Total > 0) > 1;
        return Reaches(now) && !Reaches(was);
    }

    private static EventDraft Draft(EventKind kind, Score by, HeardOf person, string text, IEnumerable<Hearing> hearings) =>
        new(kind, person.FileId, by.Region, new EventDetail(person.Institutions) { Text = text }) { Entry = by.Entry, Hearings = hearings.ToHashSet() };
}
