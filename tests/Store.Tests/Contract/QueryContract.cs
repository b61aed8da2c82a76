using Hub.Domain;

namespace Hub.Store.Tests;

/// <summary>What can be read, and that a scope holds in every query.</summary>
public abstract class QueryContract : StoreContract
{
    private static readonly Scope Hangzhou = new() { Region = RegionCode.Parse("330100") };
    private static readonly Scope Haikou = new() { Region = RegionCode.Parse("460100") };

    [Fact]
    public async Task A_person_is_within_a_scope_by_an_active_registration_there()
    {
        await AcceptedAsync(Given.Registration(1));
        await AcceptedAsync(Given.Registration(2, Given.Haikou, Given.HaikouPharmacy));
        var ids = (await Store.Reads.People.ByCodesAsync([Given.Code(1), Given.Code(2)], Scope.Everything, Cancel)).Select(f => f!.Id).ToList();

        async Task<string> Within(Scope scope) => string.Join(",", (await Store.Reads.People.ByIdsAsync(ids, scope, Cancel)).Select(f => f?.Name ?? "-"));

        Assert.Equal("人员1,人员2", await Within(Scope.Everything));
        Assert.Equal("人员1,-", await Within(Hangzhou));
        Assert.Equal("-,人员2", await Within(new Scope { Kind = InstitutionKind.Pharmacy }));
        Assert.Equal("-,-", await Within(Haikou with { Kind = InstitutionKind.Medical }));
        Assert.Equal("-,人员2", await Within(new Scope { Person = Given.Code(2) }));
        Assert.Equal("-,-", await Within(new Scope { Empty = true }));
        Assert.Equal([ids[0]], await Store.Reads.People.WithinAsync(ids, Hangzhou, Cancel));
        Assert.Equal([null, Given.IdNumber(2)], (await Store.Reads.People.IdNumbersAsync(ids, Haikou, Cancel)).Select(i => i?.Reveal()));
    }

    [Fact]
    public async Task Registrations_out_of_reach_are_counted_and_not_given()
    {
        var outcome = await AcceptedAsync(Given.Registration(1));
        await AcceptedAsync(Given.Registration(1, Given.Haikou, Given.HaikouHospital));

        var reached = (await Store.Reads.People.RegistrationsAsync([outcome.FileId!, "none"], true, Hangzhou, Cancel)).ToList();

        Assert.Equal(Given.HangzhouHospital, Assert.Single(reached[0].Items).Institution.Value);
        Assert.Equal((1, 0, 0), (reached[0].Withheld, reached[1].Items.Count, reached[1].Withheld));
    }

    [Fact]
    public async Task Whoever_asks_at_the_same_moment_as_others_is_told_what_he_would_be_told_alone()
    {
        for (var i = 1; i <= 6; i++) await AcceptedAsync(Given.Registration(i));
        for (var i = 4; i <= 8; i++) await AcceptedAsync(Given.Registration(i, Given.Haikou, Given.HaikouHospital));
        Scope[] scopes = [Scope.Everything, Hangzhou, Haikou, new Scope { Person = Given.Code(2) }, new Scope { Empty = true }];
        string[] institutions = [Given.HangzhouHospital, Given.HaikouHospital, "H99999999999"];

        async Task<string> Told(int n)
        {
            var (code, scope) = (Given.Code(n % 9 + 1), scopes[n % scopes.Length]);
            var found = await Store.Reads.People.FindAsync(code, scope, Cancel);
            var reached = found is null ? null : (await Store.Reads.People.RegistrationsAsync([found.Person.FileId], n % 2 == 0, scope, Cancel))[0];
            var institution = (await Store.Reads.Institutions.ByCodesAsync([InstitutionCode.Parse(institutions[n % 3])], Cancel))[0];
            return $"{found?.Person.Name} {found?.IsWithin} {string.Join(',', reached?.Items.Select(r => r.Institution) ?? [])} {reached?.Withheld} {institution?.Name}";
        }

        var alone = new List<string>();
        for (var n = 0; n < 90; n++) alone.Add(await Told(n));

        Assert.Equal(alone, await Task.WhenAll(Enumerable.Range(0, 90).Select(n => Task.Run(() => Told(n)))));
        Assert.True(alone.Distinct().Count() > 15);
    }

    [Fact]
    public async Task Persons_are_paged_in_one_order_without_a_gap_or_a_repeat()
    {
        for (var i = 1; i <= 7; i++) await AcceptedAsync(Given.Registration(i));
        await AcceptedAsync(Given.Registration(8, Given.Haikou, Given.HaikouHospital));
        var seen = new List<string>();
        var page = await PageAsync(PractitionerFilter.None, new Paging(3));
        for (; ; page = await PageAsync(PractitionerFilter.None, new Paging(3, page.Edges[^1].Cursor)))
        {
            Assert.Equal(7, page.TotalCount);
            seen.AddRange(page.Edges.Select(e => e.Node.Name));
            if (!page.HasNext) break;
        }

        Assert.Equal(Enumerable.Range(1, 7).Select(i => $"人员{i}"), seen.Order());
        Assert.True(page.HasPrevious);
    }

    [Fact]
    public async Task Persons_are_filtered_by_status_points_category_name_and_place()
    {
        await AcceptedAsync(Given.Registration(1));
        await AcceptedAsync(Given.Registration(2) with { Category = Category.FeeReviewer });
        await AcceptedAsync(Given.Registration(3, institution: "H33010600999"));
        await AcceptedAsync(Given.Points(1));
        await AcceptedAsync(Given.Points(2, Circumstance.OtherB1) with { Facts = "未实名" });

        async Task<string> Names(PractitionerFilter where) => string.Join(",", (await PageAsync(where, new Paging(10))).Edges.Select(e => e.Node.Name[^1]).Order());

        Assert.Equal("1", await Names(new() { Status = [Status.Suspended] }));
        Assert.Equal("2,3", await Names(new() { Status = [Status.Normal, Status.Terminated] }));
        Assert.Equal("1", await Names(new() { MinPoints = 9 }));
        Assert.Equal("1,2", await Names(new() { MinPoints = 1, Year = 2025 }));
        Assert.Equal("", await Names(new() { MinPoints = 1, Year = 2024 }));
        Assert.Equal("2", await Names(new() { Category = [Category.FeeReviewer] }));
        Assert.Equal("3", await Names(new() { Name = "人员3" }));
        Assert.Equal("3", await Names(new() { Institution = InstitutionCode.Parse("H33010600999") }));
        Assert.Equal("", await Names(new() { Region = RegionCode.Parse("460000") }));
        Assert.Equal("1,2,3", await Names(new() { Region = RegionCode.Parse("330106") }));
    }

    [Fact]
    public async Task The_staff_of_several_institutions_are_read_together()
    {
        await AcceptedAsync(Given.Registration(1));
        await AcceptedAsync(Given.Registration(2));
        await AcceptedAsync(Given.Registration(3, Given.Haikou, Given.HaikouHospital));
        var codes = new[] { Given.HaikouHospital, Given.HangzhouHospital, "H33010600999" }.Select(InstitutionCode.Parse).ToList();

        var pages = await Store.Reads.People.OfInstitutionsAsync(codes, PractitionerFilter.None, new Paging(1), Scope.Everything, Cancel);

        Assert.Equal([1, 2, 0], pages.Select(p => p.TotalCount));
        Assert.Equal([false, true, false], pages.Select(p => p.HasNext));
        Assert.Equal("人员3", pages[0].Edges[0].Node.Name);
        Assert.Equal([Given.Code(3)], pages[0].Edges[0].Node.Codes);
    }

    [Fact]
    public async Task Sanctions_are_paged_newest_first_within_the_scope()
    {
        for (var i = 1; i <= 3; i++)
        {
            await AcceptedAsync(Given.Registration(i));
            await AcceptedAsync(Given.Points(i, decidedOn: $"2025-06-0{i}"));
        }
        await AcceptedAsync(Given.Points(3, decidedOn: "2025-06-05", responsibility: Responsibility.Principal));

        var first = await Store.Reads.Sanctions.PageAsync(SanctionFilter.None, new Paging(2), Hangzhou, Cancel);
        var rest = await Store.Reads.Sanctions.PageAsync(SanctionFilter.None, new Paging(2, first.Edges[^1].Cursor), Hangzhou, Cancel);
        var terminated = await Store.Reads.Sanctions.PageAsync(new SanctionFilter { Status = [Status.Terminated], Category = [Category.Doctor], ActiveOn = Today }, new Paging(5), Hangzhou, Cancel);
        var elsewhere = await Store.Reads.Sanctions.PageAsync(SanctionFilter.None, new Paging(5), Haikou, Cancel);

        Assert.Equal([5, 3], first.Edges.Select(e => e.Node.Sanction.DecidedOn.Day));
        Assert.Equal([2, 1], rest.Edges.Select(e => e.Node.Sanction.DecidedOn.Day));
        Assert.Equal((4, true, false), (first.TotalCount, first.HasNext, rest.HasNext));
        var only = Assert.Single(terminated.Edges).Node;
        Assert.Equal(only.FileId, (await Store.Reads.Sanctions.ByIdsAsync([only.Sanction.Id], Hangzhou, Cancel))[0]!.FileId);
        Assert.Equal((0, 0), (elsewhere.TotalCount, elsewhere.Edges.Count));
    }

    [Fact]
    public async Task Points_are_summed_by_the_dimensions_asked_for()
    {
        await AcceptedAsync(Given.Registration(1));
        await AcceptedAsync(Given.Registration(2));
        await AcceptedAsync(Given.Registration(2, Given.Haikou, Given.HaikouHospital));
        await AcceptedAsync(Given.Points(1, decidedOn: "2025-05-10"));
        await AcceptedAsync(Given.Points(2));
        await AcceptedAsync(Given.Points(2, region: Given.Haikou, institution: Given.HaikouHospital, responsibility: Responsibility.Principal));

        var whole = Assert.Single(await Store.Reads.PointTotals.SumAsync(2025, [], PointFilter.None, Scope.Everything, Cancel));
        var byMonth = await Store.Reads.PointTotals.SumAsync(2025, [PointDimension.Month, PointDimension.Region], PointFilter.None, Hangzhou, Cancel);
        var everything = await Store.Reads.PointTotals.SumAsync(2025, [PointDimension.Institution, PointDimension.Category, PointDimension.Circumstance], new PointFilter { Category = [Category.Doctor], Circumstance = [Circumstance.Reg40] }, Scope.Everything, Cancel);

        Assert.Equal(new PointTotal(null, null, null, null, null, 2, 3, 32, 2, 1), whole);
        Assert.Equal([(5, 1, 10), (6, 1, 10)], byMonth.Select(t => (t.Month!.Value, t.Persons, t.Points)));
        Assert.Equal([(Given.HangzhouHospital, 20), (Given.HaikouHospital, 12)], everything.OrderByDescending(t => t.Points).Select(t => (t.Institution!.Value.Value, t.Points)));
        Assert.Empty(await Store.Reads.PointTotals.SumAsync(2024, [], PointFilter.None, Scope.Everything, Cancel));
    }

    [Fact]
    public async Task A_public_status_source_has_the_active_registrations_and_what_holds()
    {
        await AcceptedAsync(Given.Registration(1));
        await AcceptedAsync(Given.Registration(2, Given.Haikou, Given.HaikouHospital));
        await AcceptedAsync(Given.Points(1));

        var sources = await Store.Reads.PublicStatuses.OfAsync([Given.Code(2), Given.Code(9), Given.Code(1)], null, Scope.Everything, Today, Cancel);
        var there = await Store.Reads.PublicStatuses.OfAsync([Given.Code(1), Given.Code(2)], InstitutionCode.Parse(Given.HangzhouHospital), Scope.Everything, Today, Cancel);

        Assert.Equal("人员2,,人员1", string.Join(",", sources.Select(s => s?.Name)));
        Assert.Null(sources[0]!.Holding);
        Assert.Equal(Status.Suspended, sources[2]!.Holding!.Value.Status);
        Assert.Equal("人员1,", string.Join(",", there.Select(s => s?.Name)));
    }

    [Theory]
    [InlineData("人员1", "人员1")]
    [InlineData(" 人 员１\u3000", "人员1")]
    [InlineData("人员", "")]
    [InlineData("人员2", "")]
    [InlineData("阿Ｎa 尔", "阿 Na尔")]
    [InlineData("阿na尔", "")]
    [InlineData("买买提．艾 力", "买买提•艾力")]
    [InlineData("买买提·艾力", "买买提•艾力")]
    [InlineData("买买提艾力", "")]
    [InlineData(" ", "")]
    [InlineData("人员1\0", "")]
    [InlineData("人员\ud800", "")]
    public async Task By_a_name_those_are_found_who_serve_at_the_institution_under_it(string asked, string found)
    {
        await AcceptedAsync(Given.Registration(1));
        await AcceptedAsync(Given.Registration(2, Given.Haikou, Given.HaikouHospital));
        await AcceptedAsync(Given.Registration(3) with { Name = "阿 Na尔" });
        await AcceptedAsync(Given.Registration(4) with { Name = "买买提•艾力" });

        var there = await Store.Reads.PublicStatuses.OfNameAsync(asked, InstitutionCode.Parse(Given.HangzhouHospital), Scope.Everything, Today, 20, Cancel);

        Assert.Equal(found, string.Join(",", there.Select(s => s.Name)));
    }

    [Fact]
    public async Task Namesakes_are_all_found_up_to_the_most()
    {
        for (var n = 1; n <= 3; n++) await AcceptedAsync(Given.Registration(n) with { Name = "王芳" });
        await AcceptedAsync(Given.Points(2));

        async Task<string> AskAsync(int most) => string.Join(",", (await Store.Reads.PublicStatuses.OfNameAsync("王芳", InstitutionCode.Parse(Given.HangzhouHospital), Hangzhou, Today, most, Cancel)).Select(s => s.Holding?.Status.ToString()));

        Assert.Equal(",Suspended,", await AskAsync(20));
        Assert.Equal(",Suspended", await AskAsync(2));
        Assert.Empty(await Store.Reads.PublicStatuses.OfNameAsync("王芳", InstitutionCode.Parse(Given.HangzhouHospital), Haikou, Today, 20, Cancel));
    }

    [Fact]
    public async Task An_institution_is_as_the_registration_with_the_latest_day_describes_it()
    {
        await AcceptedAsync(Given.Registration(1, registeredOn: "2025-06-01") with { InstitutionName = "新名", InstitutionPublic = true });
        await AcceptedAsync(Given.Registration(2, registeredOn: "2025-05-01") with { InstitutionName = "旧名" });
        var codes = new List<string> { "H33010600999", Given.HangzhouHospital }.Select(InstitutionCode.Parse).ToList();

        var found = await Store.Reads.Institutions.ByCodesAsync(codes, Cancel);

        Assert.Null(found[0]);
        Assert.Equal(new Institution(codes[1], "新名", InstitutionKind.Medical, true, RegionCode.Parse(Given.Hangzhou)), found[1]);
        Assert.Equal([codes[1]], await Store.Reads.Institutions.WithinAsync(codes, Hangzhou, Cancel));
        Assert.Empty(await Store.Reads.Institutions.WithinAsync(codes, Haikou, Cancel));
    }

    [Fact]
    public async Task A_regions_source_is_as_fresh_as_its_last_submit_or_heartbeat()
    {
        await AcceptedAsync(Given.Registration(1));
        var regions = new List<string> { "330000", "330106", "330200", "460100" }.Select(RegionCode.Parse).ToList();

        var after = await Store.Reads.Sources.LastSeenAsync(regions, Cancel);
        var beat = await Store.Heartbeats.BeatAsync(regions[3], Cancel);

        Assert.All(after.Take(2), a => Assert.NotNull(a));
        Assert.All(after.Skip(2), a => Assert.Null(a));
        Assert.Equal(beat, (await Store.Reads.Sources.LastSeenAsync(regions, Cancel))[3]);
    }

    [Fact]
    public async Task An_entry_is_found_by_its_control_within_the_scope()
    {
        await AcceptedAsync(Given.Registration(1));
        var points = await AcceptedAsync(Given.Points(1));

        Assert.Equal(points.FileId, (await Store.Reads.Entries.ByControlsAsync([points.Control!], Hangzhou, Cancel))[0]!.FileId);
        Assert.Null((await Store.Reads.Entries.ByControlsAsync([points.Control!], Haikou, Cancel))[0]);
    }

    [Fact]
    public async Task A_file_is_derived_as_it_was_known_at_a_moment()
    {
        await AcceptedAsync(Given.Registration(1));
        var before = DateTimeOffset.UtcNow;
        await AcceptedAsync(Given.Points(1));
        var file = (await Store.Reads.People.ByCodesAsync([Given.Code(1)], Scope.Everything, Cancel))[0]!;

        Assert.Empty((await Store.Reads.People.DeriveAsync([file], before, Cancel))[0].Sanctions);
        Assert.Single((await Store.Reads.People.DeriveAsync([file], null, Cancel))[0].Sanctions);
    }

    [Fact]
    public async Task Read_models_are_the_same_after_a_rebuild()
    {
        await AcceptedAsync(Given.Registration(1));
        await AcceptedAsync(Given.Registration(1, Given.Haikou, Given.HaikouHospital));
        await AcceptedAsync(Given.Points(1));
        const string all = "SELECT 'r', id, file_id, institution, region, category, content FROM registrations UNION ALL SELECT 's', id, file_id, institution, region, status, content FROM sanctions UNION ALL SELECT 'p', entry, file_id, institution, institution_region, counted, '' FROM scores ORDER BY 1, 2";
        var before = await Sql.ReadAsync(ConnectionString, all);
        await Sql.RunAsync(ConnectionString, "DELETE FROM sanctions");

        await Store.RebuildAsync(null, Cancel);

        Assert.Equal(4, before.Count);
        Assert.Equal(before, await Sql.ReadAsync(ConnectionString, all));
    }

    private Task<Page<Person>> PageAsync(PractitionerFilter where, Paging paging) => Store.Reads.People.PageAsync(where, paging, Hangzhou, Cancel);
}

public sealed class QueriesOnSqlite : QueryContract
{
    private protected override Task<string> NewDatabaseAsync() => Task.FromResult(SqliteFiles.New());

    private protected override Task DropDatabaseAsync()
    {
        SqliteFiles.Drop(ConnectionString);
        return Task.CompletedTask;
    }
}

public sealed class QueriesOnPostgres(Cluster cluster) : QueryContract
{
    private protected override Task<string> NewDatabaseAsync() => cluster.CreateDatabaseAsync();
}
