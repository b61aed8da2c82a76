namespace Hub.Domain.Tests.Fold;

/// <summary>What the law promises of every file: nothing leaves its band or year, a reversal of everything leaves nothing, more points are never milder.</summary>
public sealed class LawProperties
{
    private static readonly int[] Years = [2025, 2026, 2027];
    private static readonly string[] Regions = ["460100", "140100", "330100"];
    private static readonly string[] DaysAfter = ["2028-01-03", "2028-06-01"];

    [Fact]
    public void A_file_as_known_at_a_moment_is_the_file_of_the_entries_known_then() => Check((dossier, number) =>
    {
        var entries = dossier.Entries;
        var known = entries[number % entries.Count].RecordedAt;
        var then = new Dossier();
        foreach (var entry in entries.Where(e => e.RecordedAt <= known)) then.Add(entry.Content);
        var record = InstitutionRecord.Of(entries.Where(e => e.RecordedAt <= known));
        return Snapshot.Of(Derivation.Of(dossier.File().KnownAt(known), Law.Books, record)) == Snapshot.Of(then.Fold());
    });

    [Fact]
    public void Points_never_leave_their_band_nor_their_year_and_totals_never_their_cap() => Check((dossier, _) =>
    {
        var derivation = dossier.Fold();
        var decided = dossier.Entries.Where(e => e.Content is PointsEntry).ToDictionary(e => e.Control, e => (PointsEntry)e.Content);
        return derivation.Scores.All(s => s.Counted >= 0 && s.Counted <= s.Points && s.Points == decided[s.Entry].Points)
            && Years.All(year => derivation.Account(year) is var account
                && account.Scores.All(s => s.DecidedOn.Year == year)
                && account.ByRegion.All(r => r.EffectiveTotal >= 0 && r.EffectiveTotal <= r.Total && r.EffectiveTotal <= (Law.Books.Latest(r.Region)!.Accumulation.Cap ?? int.MaxValue)));
    });

    [Fact]
    public void A_total_is_the_sum_of_its_parts_on_every_grouping() => Check((dossier, _) =>
    {
        var derivation = dossier.Fold();
        return Years.Select(derivation.Account).All(account =>
            account.Scores.Sum(s => s.Counted) == account.ByRegion.Sum(r => r.Total)
            && account.ByInstitution.Sum(i => i.Total) == account.ByRegion.Sum(r => r.Total)
            && account.EffectiveTotal == account.ByRegion.Sum(r => r.EffectiveTotal)
            && account.Repaired == derivation.Repairs.Where(r => r.DecidedOn?.Year == account.Year).Sum(r => r.Points ?? 0)
            && account.Total == account.ByRegion.Sum(r => r.Total) - ScoredAgainAcrossProvinces(dossier, account));
    });

    [Fact]
    public void Who_has_everything_reversed_stands_from_that_day_as_who_never_had_anything() => Check((dossier, _) =>
    {
        var without = new Dossier();
        foreach (var entry in dossier.Entries.Where(e => !Reversible(e.Content))) without.Add(entry.Content);
        foreach (var entry in dossier.Entries.Where(e => Reversible(e.Content)).ToList()) dossier.Add(Dossier.Reversal(entry.Content.Region.ToString(), "2028-01-03", entry.Control));
        var (reversed, clean) = (dossier.Fold(), without.Fold());
        return DaysAfter.All(day => Snapshot.Of(reversed.On(Dossier.Day(day))) == Snapshot.Of(clean.On(Dossier.Day(day))) && reversed.On(Dossier.Day(day)).Status == Status.Normal)
            && Years.All(year => reversed.Account(year) is { Total: 0, EffectiveTotal: 0, HighestSingle: 0 });
    });

    /// <summary>
    /// Milder: a lower status, a bar that ends earlier or is gone, or while suspended an earlier last day; of any province and of the
    /// person. Held of scores that name no act: the score of an act takes the place of a higher or equal one of the same act.
    /// </summary>
    [Fact]
    public void One_score_more_makes_no_day_milder_anywhere() => Check((dossier, number) =>
    {
        var before = dossier.Fold();
        var region = Regions[number % 3];
        var day = new DateOnly(2025, 3, 20).AddDays(number % 640);
        dossier.Add(Dossier.Points(region, $"{day:yyyy-MM-dd}", 1 + (number % 12), "more"));
        var after = dossier.Fold();
        return Enumerable.Range(0, 120).Select(i => day.AddDays(i * 11)).All(d => NoMilder(before.On(d), after.On(d)));
    });

    [Fact]
    public void Every_sanction_rests_on_an_article_and_every_step_on_law_and_entries_that_exist() => Check((dossier, number) =>
    {
        var derivation = dossier.Fold();
        var controls = dossier.Entries.Select(e => e.Control).ToHashSet(StringComparer.Ordinal);
        var steps = derivation.On(new DateOnly(2025, 3, 20).AddDays(number % 1200)).Explanation;
        return derivation.Sanctions.All(s => Law.Books.Find(s.Article) is not null && s.Entries.Count > 0 && s.Entries.All(controls.Contains))
            && steps.All(s => (s.Entry is null || controls.Contains(s.Entry)) && (s.Article is null || Law.Books.Find(s.Article) is not null) && (s.Reading is null || Readings.Exists(s.Reading)));
    });

    private static bool NoMilder(Standing before, Standing after) =>
        NoMilder((before.Status, before.LastDay, before.NoRegistrationUntil), (after.Status, after.LastDay, after.NoRegistrationUntil))
        && before.Official.All(b => after.Official.Single(a => a.Region == b.Region) is var a && NoMilder((b.Status, b.LastDay, b.NoRegistrationUntil), (a.Status, a.LastDay, a.NoRegistrationUntil)));

    private static bool NoMilder((Status Status, DateOnly? LastDay, DateOnly? Bar) before, (Status Status, DateOnly? LastDay, DateOnly? Bar) after) =>
        after.Status >= before.Status
        && !(after.Bar < before.Bar) && !(before.Bar is not null && after.Bar is null)
        && (after.Status != Status.Suspended || before.Status != Status.Suspended || (after.LastDay ?? DateOnly.MaxValue) >= (before.LastDay ?? DateOnly.MaxValue));

    private static bool Reversible(Entry entry) => entry is PointsEntry or AgreementEntry or LicenceLostEntry;

    private static int ScoredAgainAcrossProvinces(Dossier dossier, PointAccount account)
    {
        var acts = dossier.Entries.Where(e => e.Content is PointsEntry { Act: not null }).ToDictionary(e => e.Control, e => ((PointsEntry)e.Content).Act);
        return account.Scores.Where(s => acts.ContainsKey(s.Entry)).GroupBy(s => acts[s.Entry]).Sum(act =>
        {
            var provinces = act.GroupBy(s => s.Region.Province).Select(g => g.Sum(s => s.Counted)).ToList();
            return provinces.Sum() - provinces.Max();
        });
    }

    private static void Check(Func<Dossier, int, bool> holds) => Properties.Check(holds);
}
