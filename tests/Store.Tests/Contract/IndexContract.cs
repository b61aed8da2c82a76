using Hub.Domain;

namespace Hub.Store.Tests;

/// <summary>What a node's index answers is what the database answers, and it never answers from less than it is to count on.</summary>
public abstract class IndexContract : StoreContract
{
    private static readonly string[] Days = ["2025-01-31", "2025-04-10", "2025-06-30", "2025-07-01", "2025-12-31", "2026-08-01"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task It_answers_of_everybody_on_every_day_what_the_database_answers_whatever_was_submitted(int seed)
    {
        var (drawn, codes) = (new RandomEntries(seed), Enumerable.Range(0, RandomEntries.Persons).Select(Given.Code).ToHashSet());
        var other = await AnotherNodeAsync();
        other.Index.Start();
        for (var round = 0; round < 12; round++)
        {
            var entries = Enumerable.Range(0, 6).Select(_ => drawn.Next()).ToList();
            var outcomes = await Store.Ledger.SubmitAsync(entries, Cancel);
            foreach (var (entry, outcome) in entries.Zip(outcomes))
            {
                drawn.Taken(entry, outcome);
                if (outcome.Person is { } person) codes.Add(person);
            }
            await SameAsync(other, [.. codes]);
        }

        await Store.RebuildAsync(null, Cancel);
        await SameAsync(other, [.. codes]);
        var late = await AnotherNodeAsync();
        late.Index.Start();
        await SameAsync(late, [.. codes]);
        Assert.True(late.Index.State!.Whole);
    }

    [Fact]
    public async Task What_this_node_has_written_is_in_what_it_answers_next()
    {
        Store.Index.Start();
        await IndexAsync(Store);
        for (var n = 1; n <= 20; n++)
        {
            await AcceptedAsync(Given.Registration(n));
            var beat = await Store.Heartbeats.BeatAsync(RegionCode.Parse("140000"), Cancel);
            var index = await Store.Index.AtAsync(default, Cancel);
            // The database answers where it takes too long: never the index with less.
            if (index is null) continue;
            Assert.Equal($"人员{n}", index.Of([Given.Code(n)], null, Scope.Everything, Today)[0]?.Name);
            Assert.Equal(beat, index.LastSeen(RegionCode.Parse("140105")));
        }
    }

    [Fact]
    public async Task What_was_derived_anew_without_an_event_comes_to_every_node()
    {
        var codes = Enumerable.Range(1, 3).Select(Given.Code).ToList();
        for (var n = 1; n <= 3; n++) await AcceptedAsync(Given.Registration(n));
        await Sql.RunAsync(ConnectionString, "UPDATE registrations SET category = 4");
        var other = await AnotherNodeAsync();
        other.Index.Start();
        await SameAsync(other, codes);
        Assert.Equal(Category.FeeReviewer, (await IndexAsync(other)).Of(codes, null, Scope.Everything, Today)[0]!.Category);
        var (head, place) = (await Store.Events.LastPlaceAsync(Cancel), await Sql.ReadAsync(ConnectionString, "SELECT COUNT(*) FROM rederivations"));

        await Store.RebuildAsync(null, Cancel);

        while ((await IndexAsync(other)).Of(codes, null, Scope.Everything, Today)[0]!.Category != Category.Doctor) await Task.Delay(20, Cancel);
        await SameAsync(other, codes);
        Assert.Equal(head, await Store.Events.LastPlaceAsync(Cancel));
        Assert.Equal(["0"], place);
    }

    [Fact]
    public async Task Whoever_has_nothing_but_registrations_it_knows_the_standing_of_and_it_hears_of_all_that_is_filed_besides()
    {
        var codes = Enumerable.Range(1, 7).Select(Given.Code).ToList();
        var other = await AnotherNodeAsync();
        other.Index.Start();
        for (var n = 1; n <= 6; n++) await AcceptedAsync(Given.Registration(n));
        await AcceptedAsync(Given.Registration(1, Given.Haikou, Given.HaikouHospital));
        await AcceptedAsync(Given.Reported(1, Status.Suspended, "2025-06-02"));
        Assert.Equal([1, 2, 3, 4, 5, 6], await OnlyRegisteredAsync(other, codes));

        // Where the institution's agreement stands as it was, no event names the person whom it makes responsible.
        await AcceptedAsync(Given.Agreement(AgreementState.Active, responsible: Given.Code(2)));
        Assert.Equal([1, 3, 4, 5, 6], await OnlyRegisteredAsync(other, codes));
        await AcceptedAsync(new DutyDoneEntry { Id = Given.NextId(), Region = RegionCode.Parse(Given.Hangzhou), Person = Given.Code(3), Duty = DutyKind.TalkByAgency, DoneOn = Given.Day("2025-06-20") });
        Assert.Equal([1, 4, 5, 6], await OnlyRegisteredAsync(other, codes));
        var points = await AcceptedAsync(Given.Points(4));
        Assert.Equal([1, 5, 6], await OnlyRegisteredAsync(other, codes));
        await AcceptedAsync(Given.Reversal(points.Control!));
        Assert.Equal([1, 5, 6], await OnlyRegisteredAsync(other, codes));
        IdNumber.TryParse("01", Given.IdNumber(7), out var right);
        await AcceptedAsync(new IdentityCorrectedEntry { Id = Given.NextId(), Region = RegionCode.Parse(Given.Hangzhou), Person = Given.Code(5), IdNumber = right!, Entries = [], DecidedOn = Given.Day("2025-06-28"), Reason = "录入有误", DocumentNumber = Given.NextId() });
        Assert.Equal([1, 6], await OnlyRegisteredAsync(other, codes));
    }

    [Fact]
    public async Task It_says_when_a_source_was_last_heard_as_the_database_does_and_hears_it_at_another_node()
    {
        var other = await AnotherNodeAsync();
        other.Index.Start();
        await AcceptedAsync(Given.Registration(1));
        var beat = await Store.Heartbeats.BeatAsync(RegionCode.Parse("460000"), Cancel);
        var regions = new List<string> { "330000", Given.Hangzhou, "330200", Given.Haikou, "140000" }.ConvertAll(RegionCode.Parse);
        IndexedStatuses index;
        do index = await IndexAsync(other);
        while (index.LastSeen(regions[3]) != beat);

        Assert.Equal(await Store.Reads.Sources.LastSeenAsync(regions, Cancel), regions.Select(index.LastSeen));
    }

    [Fact]
    public async Task While_it_is_not_begun_and_where_more_is_asked_than_there_is_it_leaves_the_answer_to_the_database()
    {
        await AcceptedAsync(Given.Registration(1));
        Assert.Null(await Store.Index.AtAsync(default, Cancel));
        Assert.Null(Store.Index.State);
        Store.Index.Start();
        await IndexAsync(Store);

        Assert.NotNull(await Store.Index.AtAsync(await Store.WrittenAsync(Cancel), Cancel));
        Assert.Null(await Store.Index.AtAsync(new Freshness(0, Store.Events.Latest + 1), Cancel));
    }

    [Fact]
    public async Task Whom_it_cannot_read_it_leaves_to_the_database_and_goes_on_for_all_others()
    {
        for (var n = 1; n <= 2; n++) await AcceptedAsync(Given.Registration(n));
        await Sql.RunAsync(ConnectionString, $"UPDATE registrations SET institution = 'H33010600001\n' WHERE file_id IN (SELECT file_id FROM person_codes WHERE code = '{Given.Code(1)}')");
        Store.Index.Start();
        var index = await IndexAsync(Store);

        Assert.NotNull(index.Of([Given.Code(2)], null, Scope.Everything, Today)[0]);
        Assert.True(index.AnswersFor([Given.Code(2)]));
        Assert.False(index.AnswersFor([Given.Code(2), Given.Code(1)]));
    }

    [Fact]
    public async Task A_log_that_lost_its_end_and_went_on_otherwise_is_read_anew()
    {
        for (var n = 1; n <= 3; n++) await AcceptedAsync(Given.Registration(n));
        var other = await AnotherNodeAsync();
        other.Index.Start();
        Assert.NotNull((await IndexAsync(other)).Of([Given.Code(3)], null, Scope.Everything, Today)[0]);

        await Sql.RunAsync(ConnectionString, $"""
            {(IsPostgres ? "ALTER TABLE events DISABLE TRIGGER USER" : "DROP TRIGGER events_no_update")};
            UPDATE events SET id = 'another' WHERE place = (SELECT MAX(place) FROM events);
            DELETE FROM person_codes WHERE code = '{Given.Code(3)}'
            """);

        while ((await IndexAsync(other)).Of([Given.Code(3)], null, Scope.Everything, Today)[0] is not null) await Task.Delay(20, Cancel);
        Assert.NotNull((await IndexAsync(other)).Of([Given.Code(2)], null, Scope.Everything, Today)[0]);
    }

    private bool IsPostgres => HubStore.IsPostgres(ConnectionString);

    private async Task SameAsync(HubStore node, List<PersonCode> codes)
    {
        // Not only what has a place of the log: what the node itself has written comes behind all that there is by then.
        await node.Heartbeats.BeatAsync(RegionCode.Parse("110000"), Cancel);
        var index = await IndexAsync(node);
        foreach (var day in Days.Select(Given.Day))
        {
            foreach (var (institution, scope) in new List<(string?, Scope)> { (null, Scope.Everything), (Given.HangzhouHospital, Scope.Everything), (null, new Scope { Region = RegionCode.Parse("460000") }), (null, new Scope { Empty = true }) })
            {
                InstitutionCode? there = institution is null ? null : InstitutionCode.Parse(institution);
                Assert.Equal(await Store.Reads.PublicStatuses.OfAsync(codes, there, scope, day, Cancel), index.Of(codes, there, scope, day));
            }
        }

        await SameStandingsAsync(index, codes);
    }

    private async Task SameStandingsAsync(IndexedStatuses index, List<PersonCode> codes)
    {
        List<PersonFile> files = [.. (await Store.Reads.People.ByCodesAsync(codes, Scope.Everything, Cancel)).OfType<PersonFile>().DistinctBy(f => f.Id)];
        foreach (var (file, derived) in files.Zip(await Store.Reads.People.DeriveAsync(files, null, Cancel)))
        {
            foreach (var day in Days.Select(Given.Day))
            {
                var told = index.StandingOf(file.Id, day);
                Assert.Equal(OnlyRegistered.Is(file), told is not null);
                if (told is not null) Assert.Equal(StoreJson.Write(derived.On(day) with { Explanation = [] }), StoreJson.Write(told));
            }
        }
    }

    /// <summary>Whose standing the index knows, by their numbers, once it has all; and it is what the database says.</summary>
    private async Task<List<int>> OnlyRegisteredAsync(HubStore node, List<PersonCode> codes)
    {
        await SameAsync(node, codes);
        var index = await IndexAsync(node);
        var files = await Store.Reads.People.ByCodesAsync(codes, Scope.Everything, Cancel);
        return [.. Enumerable.Range(1, codes.Count).Where(n => files[n - 1] is { } file && index.StandingOf(file.Id, Today) is not null)];
    }

    /// <summary>Once it has everything that is written.</summary>
    private async Task<IndexedStatuses> IndexAsync(HubStore node)
    {
        var written = (await Store.WrittenAsync(Cancel)) with { Place = await Store.Events.LastPlaceAsync(Cancel) };
        while (true)
        {
            if (await node.Index.AtAsync(written, Cancel) is { } index) return index;
            await Task.Delay(10, Cancel);
        }
    }
}

public sealed class IndexOnSqlite : IndexContract
{
    private protected override Task<string> NewDatabaseAsync() => Task.FromResult(SqliteFiles.New());

    private protected override Task DropDatabaseAsync()
    {
        SqliteFiles.Drop(ConnectionString);
        return Task.CompletedTask;
    }
}

public sealed class IndexOnPostgres(Cluster cluster) : IndexContract
{
    private protected override Task<string> NewDatabaseAsync() => cluster.CreateDatabaseAsync();
}
