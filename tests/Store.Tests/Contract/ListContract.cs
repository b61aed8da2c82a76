using Hub.Domain;

namespace Hub.Store.Tests;

/// <summary>The lists across persons, institutions and regions, and that a scope holds in each.</summary>
public abstract class ListContract : StoreContract
{
    private static readonly Scope Hangzhou = new() { Region = RegionCode.Parse("330100") };
    private static readonly Scope Haikou = new() { Region = RegionCode.Parse("460100") };
    private static readonly InstitutionCode Hospital = InstitutionCode.Parse(Given.HangzhouHospital);

    [Fact]
    public async Task Deadlines_are_paged_by_their_day_within_the_scope()
    {
        for (var i = 1; i <= 3; i++) await AcceptedAsync(Given.Registration(i) with { CommitmentOn = null });
        await AcceptedAsync(Given.Registration(4, Given.Haikou, Given.HaikouHospital));
        await AcceptedAsync(Given.Agreement(AgreementState.Active, decidedOn: "2025-06-20"));
        var commitments = new DeadlineFilter { Kind = [DeadlineKind.Commitment] };

        var first = await Store.Reads.Deadlines.PageAsync(commitments, new Paging(2), Hangzhou, Cancel);
        var rest = await Store.Reads.Deadlines.PageAsync(commitments, new Paging(2, first.Edges[^1].Cursor), Hangzhou, Cancel);
        var found = await Store.Reads.Deadlines.ByIdsAsync([first.Edges[0].Node.Id, "none"], Hangzhou, Cancel);

        Assert.Equal((3, true, false), (first.TotalCount, first.HasNext, rest.HasNext));
        Assert.Equal(3, first.Edges.Concat(rest.Edges).Select(e => e.Node.FileId).Distinct().Count());
        Assert.All(first.Edges, e => Assert.Equal(Given.Day("2025-06-27"), e.Node.Deadline.DueOn));
        Assert.Equal(first.Edges[0].Node.FileId, found[0]!.FileId);
        Assert.Null(found[1]);
        Assert.Equal(3, await Count(commitments with { Overdue = true }, Hangzhou));
        Assert.Equal(0, await Count(commitments with { DueBefore = Given.Day("2025-06-27") }, Hangzhou));
        Assert.Equal(0, await Count(commitments, Haikou));
        Assert.Equal(3, await Count(commitments, new Scope { Institution = Hospital }));
        Assert.Equal(1, await Count(commitments, new Scope { Person = Given.Code(2) }));
        Assert.Equal(0, await Count(commitments, new Scope { Kind = InstitutionKind.Pharmacy }));
        Assert.Equal(0, await Count(commitments, new Scope { Empty = true }));

        async Task<int> Count(DeadlineFilter where, Scope scope) => (await Store.Reads.Deadlines.PageAsync(where, new Paging(1), scope, Cancel)).TotalCount;
    }

    [Fact]
    public async Task Duties_are_listed_open_or_done_where_they_are_to_be_done()
    {
        await AcceptedAsync(Given.Registration(1));
        await AcceptedAsync(Given.Points(1));
        var page = await Store.Reads.Duties.PageAsync(DutyFilter.None, new Paging(20), Hangzhou, Cancel);
        var maintain = page.Edges.Select(e => e.Node).First(d => d.Duty.Kind == DutyKind.MaintainStatus);

        await AcceptedAsync(Given.Reported(1, Status.Suspended, "2025-06-30"));

        Assert.Equal(page.TotalCount, page.Edges.Count);
        Assert.Equal(maintain.FileId, (await Store.Reads.Duties.ByIdsAsync([maintain.Id], new Scope { Person = Given.Code(1) }, Cancel))[0]!.FileId);
        Assert.Equal(1, await Count(new DutyFilter { Kind = [DutyKind.MaintainStatus], Open = false, Institution = Hospital }, Hangzhou));
        Assert.Equal(0, await Count(new DutyFilter { Kind = [DutyKind.MaintainStatus], Open = true, Region = RegionCode.Parse("330000") }, Hangzhou));
        Assert.Equal(0, await Count(DutyFilter.None, Haikou));

        async Task<int> Count(DutyFilter where, Scope scope) => (await Store.Reads.Duties.PageAsync(where, new Paging(1), scope, Cancel)).TotalCount;
    }

    [Fact]
    public async Task Registrations_are_filtered_by_commitment_activity_and_what_is_maintained()
    {
        await AcceptedAsync(Given.Registration(1));
        await AcceptedAsync(Given.Registration(2) with { CommitmentOn = null });
        await AcceptedAsync(Given.Registration(3) with { Category = Category.FeeReviewer });
        await AcceptedAsync(Given.Registration(4, Given.Haikou, Given.HaikouHospital));
        await AcceptedAsync(new RegistrationClosedEntry { Id = "c3", Region = RegionCode.Parse(Given.Hangzhou), Person = Given.Code(3), Institution = Hospital, ClosedOn = Given.Day("2025-06-15"), Reason = "离职" });
        await AcceptedAsync(Given.Points(1));
        await AcceptedAsync(Given.Reported(1, Status.Normal, "2025-06-30"));
        await AcceptedAsync(Given.Reported(2, Status.Normal, "2025-06-30"));

        async Task<string> Listed(RegistrationFilter where, Scope? scope = null)
        {
            var page = await Store.Reads.Registrations.PageAsync(where, new Paging(10), scope ?? Hangzhou, Cancel);
            var files = await Store.Reads.People.ByIdsAsync([.. page.Edges.Select(e => e.Node.FileId)], Scope.Everything, Cancel);
            return string.Join(",", files.Select(f => f!.Name[^1]).Order());
        }

        Assert.Equal("1,2,3", await Listed(RegistrationFilter.None));
        Assert.Equal("1,2", await Listed(new() { Active = true }));
        Assert.Equal("3", await Listed(new() { Active = false }));
        Assert.Equal("2", await Listed(new() { Committed = false }));
        Assert.Equal("3", await Listed(new() { Category = [Category.FeeReviewer] }));
        Assert.Equal("1", await Listed(new() { InAgreement = false }));
        Assert.Equal("2", await Listed(new() { InAgreement = true }));
        Assert.Equal("", await Listed(new() { Region = RegionCode.Parse("460000") }));
        Assert.Equal("4", await Listed(new() { Institution = InstitutionCode.Parse(Given.HaikouHospital) }, Scope.Everything));
        Assert.Equal("2", await Listed(RegistrationFilter.None, new Scope { Person = Given.Code(2) }));
    }

    [Fact]
    public async Task The_ledger_is_paged_from_its_newest_entry_and_filtered_by_kind_place_and_day()
    {
        for (var i = 1; i <= 3; i++) await AcceptedAsync(Given.Registration(i));
        await AcceptedAsync(Given.Points(1));
        await AcceptedAsync(Given.Registration(4, Given.Haikou, Given.HaikouPharmacy));

        var first = await Store.Reads.Entries.PageAsync(EntryFilter.None, new Paging(3), Hangzhou, Cancel);
        var rest = await Store.Reads.Entries.PageAsync(EntryFilter.None, new Paging(3, first.Edges[^1].Cursor), Hangzhou, Cancel);

        Assert.Equal((4, 3, 1), (first.TotalCount, first.Edges.Count, rest.Edges.Count));
        Assert.Equal("points", first.Edges[0].Node.Entry.Content.Kind);
        Assert.Equal(Given.IdNumber(1), ((RegistrationEntry)rest.Edges[0].Node.Entry.Content).IdNumber.Reveal());
        Assert.Equal(1, await Count(new EntryFilter { Kind = ["points"], Institution = Hospital, DecidedFrom = Given.Day("2025-06-10"), DecidedTo = Given.Day("2025-06-10") }));
        Assert.Equal(0, await Count(new EntryFilter { Kind = ["points"], DecidedFrom = Given.Day("2025-06-11") }));
        Assert.Equal(1, await Count(new EntryFilter { InstitutionKind = InstitutionKind.Pharmacy }));
        Assert.Equal(4, await Count(new EntryFilter { Region = RegionCode.Parse("330106") }));
        Assert.Equal(5, await Count(new EntryFilter { RecordedFrom = DateTimeOffset.UnixEpoch, RecordedTo = DateTimeOffset.UtcNow.AddMinutes(1) }));
        await Assert.ThrowsAsync<FormatException>(() => Store.Reads.Entries.PageAsync(EntryFilter.None, new Paging(3, "x"), Hangzhou, Cancel));

        async Task<int> Count(EntryFilter where) => (await Store.Reads.Entries.PageAsync(where, new Paging(1), Scope.Everything, Cancel)).TotalCount;
    }

    [Fact]
    public async Task Institutions_are_paged_within_the_scope_with_what_their_ratios_are_made_of()
    {
        await AcceptedAsync(Given.Registration(1));
        await AcceptedAsync(Given.Registration(2));
        await AcceptedAsync(Given.Registration(3, Given.Haikou, Given.HaikouPharmacy));
        await AcceptedAsync(Given.Points(1));
        await AcceptedAsync(Given.Points(3, Circumstance.Reg40, Responsibility.Principal, Given.Haikou, Given.HaikouPharmacy));

        async Task<string> Listed(InstitutionFilter where, Scope scope) => string.Join(",", (await Store.Reads.Institutions.PageAsync(where, new Paging(5), scope, Cancel)).Edges.Select(e => e.Node.Code.Value));
        var ratios = await Store.Reads.Institutions.RatiosAsync([InstitutionCode.Parse("H33010600999"), Hospital, InstitutionCode.Parse(Given.HaikouPharmacy)], 2025, Today, Cancel);

        Assert.Equal($"{Given.HangzhouHospital},{Given.HaikouPharmacy}", await Listed(InstitutionFilter.None, Scope.Everything));
        Assert.Equal(Given.HaikouPharmacy, await Listed(new() { Kind = InstitutionKind.Pharmacy }, Scope.Everything));
        Assert.Equal(Given.HangzhouHospital, await Listed(new() { Name = "机构H" }, Hangzhou));
        Assert.Equal("", await Listed(new() { Region = RegionCode.Parse("460000") }, Hangzhou));
        Assert.Null(ratios[0]);
        Assert.Equal((2, 1, false), (ratios[1]!.Related, ratios[1]!.DecidedThere.Count, ratios[1]!.DecidedThere[0].Principal));
        Assert.Equal((1, true), (ratios[2]!.Related, ratios[2]!.DecidedThere[0].Principal));
        Assert.Equal(AgreementState.Terminated, ratios[2]!.Of(2025, Law.Books).Rule!.Consequence);
        Assert.Empty((await Store.Reads.Institutions.RatiosAsync([Hospital], 2024, Today, Cancel))[0]!.DecidedThere);
    }

    [Fact]
    public async Task An_institutions_notice_board_shows_its_suspended_and_points_that_were_published()
    {
        const string region = "140106", hospital = "H14010600011";
        for (var i = 1; i <= 2; i++) await AcceptedAsync(Given.Registration(i, region, hospital));
        await AcceptedAsync(Given.Points(1, region: region, institution: hospital));
        var before = await Store.Reads.PublicStatuses.OfInstitutionAsync(InstitutionCode.Parse(hospital), Scope.Everything, Today, Cancel);
        var published = await SubmitAsync(new PublicationEntry { Id = "pub", Region = RegionCode.Parse(region), Person = Given.Code(1), Year = 2025, PublishedOn = Given.Day("2025-06-20") });

        var after = await Store.Reads.PublicStatuses.OfInstitutionAsync(InstitutionCode.Parse(hospital), Scope.Everything, Today, Cancel);

        Assert.Equal(("人员1", false), (Assert.Single(before).Name, before[0].MayBePublished));
        Assert.Equal(published.Result == EntryResult.Accepted, Assert.Single(after).MayBePublished);
        Assert.Empty(await Store.Reads.PublicStatuses.OfInstitutionAsync(Hospital, Scope.Everything, Today, Cancel));
    }
}

public sealed class ListsOnSqlite : ListContract
{
    private protected override Task<string> NewDatabaseAsync() => Task.FromResult(SqliteFiles.New());

    private protected override Task DropDatabaseAsync()
    {
        SqliteFiles.Drop(ConnectionString);
        return Task.CompletedTask;
    }
}

public sealed class ListsOnPostgres(Cluster cluster) : ListContract
{
    private protected override Task<string> NewDatabaseAsync() => cluster.CreateDatabaseAsync();
}
