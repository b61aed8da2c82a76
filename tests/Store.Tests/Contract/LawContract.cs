using Hub.Domain;

namespace Hub.Store.Tests;

/// <summary>The law changes: what was answered stays what was answered, and what holds is derived afresh.</summary>
public abstract class LawContract : StoreContract
{
    private static readonly (string Old, string New)[] Longer =
    [
        ("一次性10分：暂停4个月", "一次性10分：暂停5个月"),
        ("{ single: 10, suspend: 4 months, clause: (三) }", "{ single: 10, suspend: 5 months, clause: (三) }"),
    ];

    [Fact]
    public async Task A_moment_is_answered_under_the_law_known_then_and_now_under_the_new_one()
    {
        await AcceptedAsync(Given.Registration(1));
        await AcceptedAsync(Given.Points(1));
        var then = DateTimeOffset.UtcNow;
        var answered = await LastDayAsync(Store, null);
        var progress = new Told();

        var after = await AnotherNodeAsync(law: Law.With(Longer), rebuilding: progress);

        Assert.Equal(answered, await LastDayAsync(after, then));
        Assert.Equal(answered!.Value.AddMonths(1), await LastDayAsync(after, null));
        Assert.Equal(answered.Value.AddMonths(1), (await after.Reads.Sanctions.PageAsync(SanctionFilter.None, new Paging(1), Scope.Everything, Cancel)).Edges[0].Node.Sanction.LastDay);
        var changed = Assert.Single(progress.Changed);
        Assert.Equal((answered, answered.Value.AddMonths(1)), (changed.Before.LastDay, changed.After.LastDay));
        Assert.Contains(changed.Added, s => s.Article is not null);
        Assert.NotEmpty(changed.Gone);
        Assert.Equal(answered.Value.AddMonths(1), (await EventsAsync(new Scope { Institution = InstitutionCode.Parse(Given.HangzhouHospital) })).Last(e => e.Kind == EventKind.StatusChanged).Change!.LastDay);
        Assert.False((await Store.HealthAsync(Cancel)).KnowsTheLaw);
    }

    [Fact]
    public async Task What_a_former_law_said_can_be_cited_where_a_moment_is_answered_under_it()
    {
        await AcceptedAsync(Given.Registration(1));
        await AcceptedAsync(Given.Points(1));
        var then = DateTimeOffset.UtcNow;
        var gone = new ArticleRef("shanxi", 37);
        var without = Law.Without("shanxi");
        var after = await AnotherNodeAsync(law: without);

        Assert.Null(without.Find(gone));
        Assert.NotNull(await LastDayAsync(after, then));
        Assert.Contains("12分", after.Find(gone)!.Gist, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_law_again_rebuilds_nothing_and_a_rebuild_under_it_tells_nothing()
    {
        await AcceptedAsync(Given.Registration(1));
        await AcceptedAsync(Given.Points(1));
        var place = await Store.Events.LastPlaceAsync(Cancel);
        var (starting, byHand) = (new Told(), new Told());

        await AnotherNodeAsync(rebuilding: starting);
        await Store.RebuildAsync(byHand, Cancel);

        Assert.Equal((0, 1, 0), (starting.Done, byHand.Done, byHand.Changed.Count));
        Assert.Equal(place, await Store.Events.LastPlaceAsync(Cancel));
    }

    [Fact]
    public async Task A_moment_is_answered_under_a_law_that_was_kept_before_articles_had_topics()
    {
        var without = Law.WithoutTopics();
        Assert.All(without.All, book => Assert.All(book.Articles, article => Assert.Empty(article.Topics)));
        var before = await AnotherNodeAsync(law: without);
        await before.Ledger.SubmitAsync([Given.Registration(1), Given.Points(1)], Cancel);
        var then = DateTimeOffset.UtcNow;
        var answered = await LastDayAsync(before, null);

        var after = await AnotherNodeAsync(law: Law.With(Longer));

        Assert.NotNull(answered);
        Assert.Equal(answered, await LastDayAsync(after, then));
    }

    [Fact]
    public async Task A_law_that_can_no_longer_be_read_is_said_to_be_so_and_does_not_keep_the_new_one_out()
    {
        await AcceptedAsync(Given.Registration(1));
        await AcceptedAsync(Given.Points(1));
        var then = DateTimeOffset.UtcNow;
        await Sql.RunAsync(ConnectionString, ConnectionString.Contains("Host=", StringComparison.Ordinal) ? "UPDATE laws SET texts = '\\x00'" : "UPDATE laws SET texts = x'00'");
        var progress = new Told();

        var after = await AnotherNodeAsync(law: Law.With(Longer), rebuilding: progress);

        var failed = await Assert.ThrowsAsync<LawUnreadableException>(() => LastDayAsync(after, then));
        Assert.Equal("LAW_UNREADABLE", LawUnreadableException.Code);
        Assert.Contains(Law.Books.Digest, failed.Message, StringComparison.Ordinal);
        Assert.Empty(Assert.Single(progress.Changed).Gone);
        Assert.Equal(2, (await EventsAsync(Scope.Everything)).Count(e => e.Kind == EventKind.StatusChanged));
    }

    [Fact]
    public async Task When_a_years_calendar_arrives_days_that_were_provisional_are_counted_again()
    {
        var late = await AnotherNodeAsync(Given.Day("2026-12-31"));
        await late.Ledger.SubmitAsync([Given.Registration(1) with { CommitmentOn = null }, Given.Agreement(AgreementState.Active, decidedOn: "2026-12-30")], Cancel);
        var before = await CommitmentAsync(late);

        var after = await AnotherNodeAsync(Given.Day("2026-12-31"), Law.With(("years:\n", """
            years:
              2027:
                source: 假设
                published: 2026-11-01
                holidays:
                  - { name: 元旦, days: 2027-01-01..2027-01-04 }
                workdays: [2027-01-09]

            """)));

        Assert.True(before.Provisional);
        Assert.False((await CommitmentAsync(after)).Provisional);
        Assert.Equal((Given.Day("2027-01-06"), Given.Day("2027-01-08")), (before.DueOn, (await CommitmentAsync(after)).DueOn));
    }

    private static async Task<Deadline> CommitmentAsync(HubStore store) =>
        (await store.Reads.Deadlines.PageAsync(new DeadlineFilter { Kind = [DeadlineKind.Commitment] }, new Paging(1), Scope.Everything, Cancel)).Edges[0].Node.Deadline;

    private static async Task<DateOnly?> LastDayAsync(HubStore store, DateTimeOffset? knownAt)
    {
        var file = (await store.Reads.People.ByCodesAsync([Given.Code(1)], Scope.Everything, Cancel))[0]!;
        return (await store.Reads.People.DeriveAsync([file], knownAt, Cancel))[0].On(Today).LastDay;
    }

    private sealed class Told : IProgress<RebuildProgress>
    {
        public int Done { get; private set; }

        public List<RebuiltStanding> Changed { get; } = [];

        public void Report(RebuildProgress value)
        {
            Done = value.Done;
            Changed.AddRange(value.Changed);
        }
    }
}

public sealed class LawsOnSqlite : LawContract
{
    private protected override Task<string> NewDatabaseAsync() => Task.FromResult(SqliteFiles.New());

    private protected override Task DropDatabaseAsync()
    {
        SqliteFiles.Drop(ConnectionString);
        return Task.CompletedTask;
    }
}

public sealed class LawsOnPostgres(Cluster cluster) : LawContract
{
    private protected override Task<string> NewDatabaseAsync() => cluster.CreateDatabaseAsync();
}
