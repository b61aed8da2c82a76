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

    private void Touch(HashSet<Measure> touched, RegionCode region, int points, bool single)
    {
        if (ledger.Law.Latest(region)!.MeasureAt(points, single) is { } measure) touched.Add(measure);
    }
}
