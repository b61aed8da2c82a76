using Hub.Domain;
using Hub.Generation;
using Hub.Store;

namespace Hub.Tests.Generation;

public sealed class StoryTests(MadeUpLedger ledger) : IClassFixture<MadeUpLedger>
{
    [Fact]
    public void Everything_that_is_made_up_is_accepted()
    {
        Assert.Empty(ledger.Outcomes.Where(o => o.Result != EntryResult.Accepted).Select(o => $"{o.Id}: {string.Join(" ", o.Refusals.Select(r => r.Message))}"));
        Assert.True(ledger.Set.Registrations.Count >= 300);
        Assert.True(ledger.Set.Decisions.Count >= 80);
    }

    [Fact]
    public async Task The_story_touches_every_measure_of_every_rulebook()
    {
        var touched = new HashSet<Measure>();
        foreach (var person in DataFiles.Provinces().SelectMany(p => p.People).Where(p => p.Code is not null))
        {
            var derivation = await ledger.DeriveAsync(person.Code!);
            foreach (var score in derivation.Scores) Touch(touched, score.Region, score.Points, single: true);
            foreach (var region in derivation.Account(2025).ByRegion) Touch(touched, region.Region, region.EffectiveTotal, single: false);
        }
        Assert.Empty(ledger.Law.All.SelectMany(book => book.Measures).Except(touched).Select(m => $"{m.Article} at {m.At}, for a single score: {m.ForSingleScore}"));
    }

    [Theory]
    [InlineData("白志刚", Status.Suspended, "2026-01-15", false)]
    [InlineData("薛彩霞", Status.Suspended, "2026-01-17", false)]
    [InlineData("段宏伟", Status.Suspended, "2026-04-30", false)]
    [InlineData("祁红梅", Status.Terminated, null, false)]
    [InlineData("成丽君", Status.Normal, null, false)]
    [InlineData("阎永胜", Status.Suspended, "2025-08-09", true)]
    [InlineData("章晓芸", Status.Suspended, "2025-12-26", false)]
    [InlineData("诸葛明", Status.Normal, null, false)]
    [InlineData("姜雨欣", Status.Suspended, "2025-10-13", true)]
    [InlineData("汪思远", Status.Suspended, "2026-01-19", false)]
    [InlineData("韩翠玲", Status.Suspended, "2026-01-18", false)]
    [InlineData("唐甸伟", Status.Terminated, null, false)]
    [InlineData("郑有强", Status.Normal, null, false)]
    [InlineData("麻向东", Status.Suspended, "2026-01-05", false)]
    [InlineData("管文瑾", Status.Normal, null, false)]
    [InlineData("滕家俊", Status.Normal, null, false)]
    [InlineData("牛玉洁", Status.Suspended, "2025-12-22", false)]
    [InlineData("晋晓帆", Status.Normal, null, false)]
    [InlineData("邓海珠", Status.Suspended, "2025-12-27", false)]
    public async Task On_the_day_of_the_samples_each_stands_as_the_guide_says(string name, Status status, string? lastDay, bool expired)
    {
        var standing = await ledger.StandingAsync(name);
        Assert.Equal((status, lastDay, expired), (standing.Status, standing.LastDay?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), standing.TermExpired));
    }

    [Fact]
    public async Task A_reviewer_is_barred_from_review_and_a_pending_term_waits()
    {
        Assert.Equal([Effect.BarredFromReview], (await ledger.StandingAsync("曾令辉")).Effects);
        Assert.True((await ledger.DeriveAsync(MadeUpLedger.CodeOf("屠嘉慧"))).Sanctions.Single().Pending);
    }

    [Fact]
    public async Task Points_under_two_rules_stay_apart()
    {
        var account = (await ledger.DeriveAsync(MadeUpLedger.CodeOf("冯一帆"))).Account(2025);
        Assert.Equal([3, 6], account.ByRegion.Select(r => r.Total).Order());
    }

    [Fact]
    public async Task What_the_guide_says_of_objections_repairs_duties_and_deadlines_is_so()
    {
        var changed = await ledger.DeriveAsync(MadeUpLedger.CodeOf("管文瑾"));
        Assert.Equal(Status.Suspended, changed.On(new DateOnly(2025, 11, 4)).Status);
        Assert.Equal(ObjectionOutcome.Changed, Assert.Single(changed.Objections).Decided?.Outcome);
        Assert.Equal([7], changed.Account(2025).ByRegion.Select(r => r.Total));
        Assert.Equal([2], (await ledger.DeriveAsync(MadeUpLedger.CodeOf("解秀峰"))).Account(2025).ByRegion.Select(r => r.Total));
        Assert.Equal([2], (await ledger.DeriveAsync(MadeUpLedger.CodeOf("桑雨薇"))).Account(2025).ByRegion.Select(r => r.EffectiveTotal));
        Assert.Contains((await ledger.DeriveAsync(MadeUpLedger.CodeOf("戚婉如"))).Duties, d => d is { Kind: DutyKind.Score, DoneOn: null });
        Assert.Contains((await ledger.DeriveAsync(MadeUpLedger.CodeOf("亢志宏"))).Duties, d => d is { Kind: DutyKind.TalkByAgency, DoneOn: not null });
        Assert.Equal(Status.Terminated, (await ledger.DeriveAsync(MadeUpLedger.CodeOf("晋晓帆"))).On(new DateOnly(2025, 10, 8)).Status);
    }

    [Theory]
    [InlineData("阮书琪", DeadlineKind.ObjectionReview, "2025-12-15", null)]
    [InlineData("桑雨薇", DeadlineKind.RepairReview, "2025-12-15", null)]
    [InlineData("裘志强", DeadlineKind.Commitment, "2025-12-15", null)]
    [InlineData("岑晓蕾", DeadlineKind.LeaverUpdate, "2025-12-05", null)]
    [InlineData("滕家俊", DeadlineKind.LicenceReport, "2025-11-05", "2025-11-20")]
    public async Task A_deadline_is_due_when_the_guide_says(string name, DeadlineKind kind, string dueOn, string? doneOn)
    {
        var deadlines = (await ledger.DeriveAsync(MadeUpLedger.CodeOf(name))).Deadlines;
        Assert.Contains(deadlines, d => d.Kind == kind && d.DueOn == Day(dueOn) && d.DoneOn == (doneOn is null ? null : Day(doneOn)));
    }

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private void Touch(HashSet<Measure> touched, RegionCode region, int points, bool single)
    {
        if (ledger.Law.Latest(region)!.MeasureAt(points, single) is { } measure) touched.Add(measure);
    }
}
