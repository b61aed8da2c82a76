using FsCheck.Fluent;

namespace Hub.Domain.Tests.Fold;

/// <summary>What holds for every file, whatever is in it.</summary>
public sealed class FoldProperties
{
    private static readonly string[] DaysAfter = ["2026-09-10", "2026-11-01", "2028-01-01"];

    [Fact]
    public void The_order_of_arrival_makes_no_difference() => Check((dossier, number) =>
    {
        var entries = dossier.Entries.ToArray();
        new Random(number).Shuffle(entries);
        var shuffled = Derivation.Of(dossier.File() with { Entries = entries }, Law.Books, InstitutionRecord.Of(entries));
        return Snapshot.Of(shuffled) == Snapshot.Of(dossier.Fold());
    });

    [Fact]
    public void Folding_twice_gives_the_same() => Check((dossier, _) => Snapshot.Of(dossier.Fold()) == Snapshot.Of(dossier.Fold()));

    [Fact]
    public void The_status_is_normal_exactly_when_no_term_holds() => Check((dossier, number) =>
    {
        var derivation = dossier.Fold();
        var standing = derivation.On(new DateOnly(2025, 1, 1).AddDays(number % 2000));
        return (standing.Status == Status.Normal) == !standing.Sanctions.Any(s => s.HoldsOn(standing.AsOf))
            && (standing.Status == Status.Normal) == standing.Official.All(o => o.Status == Status.Normal);
    });

    [Fact]
    public void The_history_tells_the_status_of_every_day() => Check((dossier, number) =>
    {
        var derivation = dossier.Fold();
        var day = new DateOnly(2025, 1, 1).AddDays(number % 2000);
        var last = derivation.History.LastOrDefault(c => c.EffectiveFrom <= day);
        var standing = derivation.On(day);
        return standing.Status == (last?.After ?? Status.Normal) && standing.LastDay == last?.LastDay;
    });

    [Fact]
    public void Reversing_the_last_score_restores_the_standing_before_it_from_that_day() => Check((dossier, number) =>
    {
        var before = dossier.Fold();
        var control = dossier.Add(Dossier.Points(number % 2 == 0 ? "330100" : "460100", "2026-09-01", 1 + (number % 12), "last"));
        dossier.Add(Dossier.Reversal("330100", "2026-09-10", control));
        var after = dossier.Fold();
        return DaysAfter.All(day => Snapshot.Of(after.On(Dossier.Day(day))) == Snapshot.Of(before.On(Dossier.Day(day))));
    });

    [Fact]
    public void A_reversal_changes_nothing_before_its_own_day() => Check((dossier, number) =>
    {
        var before = dossier.Fold();
        if (before.Scores.Count == 0) return true;
        dossier.Add(Dossier.Reversal("330100", "2026-10-01", before.Scores[number % before.Scores.Count].Entry));
        var day = new DateOnly(2025, 1, 1).AddDays(number % 638);
        return Snapshot.Of(dossier.Fold().On(day)) == Snapshot.Of(before.On(day));
    });

    [Fact]
    public void Who_hears_what_became_different_knows_the_status_of_every_day() => Check((dossier, number) =>
    {
        var told = new SortedDictionary<DateOnly, StatusChange>();
        var heard = new Dossier();
        var before = heard.Fold();
        var entries = dossier.Entries.ToArray();
        new Random(number).Shuffle(entries);
        foreach (var entry in entries)
        {
            heard.Add(entry.Content);
            var after = heard.Fold();
            foreach (var change in StatusChanges.Between(before, after))
            {
                if (after.History.Contains(change)) told[change.EffectiveFrom] = change;
                else told.Remove(change.EffectiveFrom);
            }

            before = after;
        }

        var day = new DateOnly(2025, 1, 1).AddDays(number % 2000);
        var last = told.Values.LastOrDefault(c => c.EffectiveFrom <= day);
        var standing = before.On(day);
        return (standing.Status, standing.LastDay) == (last?.After ?? Status.Normal, last?.LastDay);
    });

    [Fact]
    public void Nothing_is_told_when_nothing_became_different() =>
        Check((dossier, _) => StatusChanges.Between(dossier.Fold(), dossier.Fold()).Count == 0);

    [Fact]
    public void Whatever_is_submitted_gets_a_verdict_that_cites_law_that_exists() => Check((dossier, number) =>
    {
        var verdict = dossier.Check(dossier.Entries[number % dossier.Entries.Count].Content);
        return verdict.Refusals.Concat(verdict.Warnings).All(r =>
            r.Path.Count > 0 && (r.Article is null || Law.Books.Find(r.Article) is not null) && (r.Reading is null || Readings.Exists(r.Reading)));
    });

    [Fact]
    public void Every_explanation_cites_law_that_exists_and_adds_up_to_what_the_scores_count() => Check((dossier, _) =>
    {
        var derivation = dossier.Fold();
        var day = new DateOnly(2027, 12, 31);
        var steps = derivation.On(day).Explanation;
        bool Told(RegionCode region, int year) => year == day.Year || derivation.Sanctions.Any(t => !(t.EndedOn <= day) && t.Region.Province == region.Province && t.DecidedOn.Year == year);
        var scored = derivation.Scores.Where(s => Told(s.Region, s.Year)).Sum(s => s.Counted);
        var repaired = derivation.Repairs.Where(r => Told(r.Region, r.DecidedOn?.Year ?? 0)).Sum(r => r.Points);
        return steps.Where(s => s.Points > 0).Sum(s => s.Points) == scored && steps.Where(s => s.Points < 0).Sum(s => -s.Points) == repaired
            && steps.All(s => s.Zh.Length > 0 && s.En.Length > 0 && (s.Article is null || Law.Books.Find(s.Article) is not null) && (s.Reading is null || Readings.Exists(s.Reading)));
    });

    [Fact]
    public void The_files_made_up_are_not_empty()
    {
        var folds = new List<Derivation>();
        Properties.Check((dossier, _) =>
        {
            folds.Add(dossier.Fold());
            return true;
        });
        Assert.True(folds.Count(f => f.Sanctions.Count > 0) > 120);
        Assert.Contains(folds, f => f.Sanctions.Any(s => s.EndedOn is not null));
        Assert.Contains(folds, f => f.Scores.Any(s => s.AbsorbedBy is not null));
        Assert.Contains(folds, f => f.Scores.Any(s => s.ReversedBy is not null));
        Assert.Contains(folds, f => f.Sanctions.Any(s => s.Cause == Cause.LicenceLost));
        Assert.Contains(folds, f => f.Sanctions.Any(s => s.Pending));
        Assert.Contains(folds, f => f.Sanctions.Any(s => s.Cause == Cause.AgreementSuspended));
        Assert.Contains(folds, f => f.Sanctions.Any(s => s.Cause == Cause.AgreementTerminated));
        Assert.Contains(folds, f => f.Repairs.Any(r => r.Points > 0));
        Assert.Contains(folds, f => f.Repairs.Any(r => r.ShortenMonths > 0));
        Assert.Contains(folds, f => f.Objections.Any(o => o.Decided is not null));
        Assert.Contains(folds, f => f.Restorations.Any(r => r.EffectiveOn is not null));
    }

    private static void Check(Func<Dossier, int, bool> holds) => Properties.Check(holds);
}
