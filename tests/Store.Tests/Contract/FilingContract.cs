using Hub.Domain;

namespace Hub.Store.Tests;

/// <summary>Whose file an entry goes into, and who else is derived afresh by it.</summary>
public abstract class FilingContract : StoreContract
{
    private static readonly InstitutionCode Hospital = InstitutionCode.Parse(Given.HangzhouHospital);

    [Fact]
    public async Task An_agreement_is_the_institutions_and_stands_in_the_files_of_those_responsible_and_so_does_its_reversal()
    {
        for (var i = 1; i <= 3; i++) await AcceptedAsync(Given.Registration(i));
        var suspended = await AcceptedAsync(Given.Agreement(AgreementState.Suspended, responsible: [Given.Code(1), Given.Code(2)]));
        var reversal = await AcceptedAsync(Given.Reversal(suspended.Control!));

        var place = Assert.Single(await Store.Reads.Institutions.FilesAsync([Hospital], null, Cancel));
        var files = await Store.Reads.People.ByCodesAsync([Given.Code(1), Given.Code(2), Given.Code(3)], Scope.Everything, Cancel);
        string?[] both = [suspended.Control, reversal.Control];

        Assert.Equal((null, null), (suspended.FileId, suspended.Person));
        Assert.Equal(both, place.Entries.Select(e => e.Control));
        Assert.All(files.Take(2), f => Assert.Equal(both, f!.Entries.Skip(1).Select(e => e.Control)));
        Assert.Single(files[2]!.Entries);
        Assert.Empty((await Store.Reads.Institutions.FilesAsync([Hospital], DateTimeOffset.UnixEpoch, Cancel))[0].Entries);
    }

    [Fact]
    public async Task Those_responsible_are_suspended_with_the_agreement_and_a_stranger_among_them_is_refused_by_name()
    {
        await AcceptedAsync(Given.Registration(1));
        var stranger = await SubmitAsync(Given.Agreement(AgreementState.Suspended, responsible: [Given.Code(1), Given.Code(77)]));
        await AcceptedAsync(Given.Agreement(AgreementState.Suspended, responsible: [Given.Code(1)]));

        Assert.Equal("UNKNOWN_PERSON", stranger.Refusals[0].Code);
        Assert.Contains(Given.Code(77).Value, stranger.Refusals[0].Message, StringComparison.Ordinal);
        var sanction = Assert.Single((await Store.Reads.Sanctions.PageAsync(SanctionFilter.None, new Paging(5), Scope.Everything, Cancel)).Edges).Node.Sanction;
        Assert.Equal(Cause.AgreementSuspended, sanction.Cause);
    }

    [Fact]
    public async Task An_agreement_in_force_again_that_names_nobody_ends_the_suspension_of_those_named_before()
    {
        await AcceptedAsync(Given.Registration(1));
        await AcceptedAsync(Given.Agreement(AgreementState.Suspended, responsible: [Given.Code(1)]));
        async Task<DateOnly?> LastDay() => Assert.Single((await Store.Reads.Sanctions.PageAsync(SanctionFilter.None, new Paging(5), Scope.Everything, Cancel)).Edges).Node.Sanction.LastDay;
        Assert.Null(await LastDay());
        var again = await AcceptedAsync(Given.Agreement(AgreementState.Active, decidedOn: "2025-06-20") with { SignedOn = null });
        Assert.Equal(Given.Day("2025-06-19"), await LastDay());
        await AcceptedAsync(Given.Reversal(again.Control!));
        Assert.Null(await LastDay());
    }

    [Fact]
    public async Task A_persons_objection_to_an_agreement_is_in_the_persons_file_alone()
    {
        await AcceptedAsync(Given.Registration(1));
        var suspended = await AcceptedAsync(Given.Agreement(AgreementState.Suspended, responsible: [Given.Code(1)]));
        var objection = await AcceptedAsync(new ObjectionEntry
        {
            Id = "o1", Region = RegionCode.Parse(Given.Hangzhou), Entry = suspended.Control!, Person = Given.Code(1), NoticeReceivedOn = Given.Day("2025-06-11"),
            FiledOn = Given.Day("2025-06-12"), ReceivedOn = Given.Day("2025-06-12"), SignedByPerson = true, SealedByInstitution = true, Statement = "不服",
        });

        Assert.NotNull(objection.FileId);
        Assert.Single((await Store.Reads.Institutions.FilesAsync([Hospital], null, Cancel))[0].Entries);
        var events = await EventsAsync(Scope.Everything);
        Assert.Null(Assert.Single(events, e => e.Kind == EventKind.AgreementChanged).FileId);
        Assert.Equal(objection.FileId, Assert.Single(events, e => e.Kind == EventKind.ObjectionOpened).FileId);
    }

    [Fact]
    public async Task An_institutions_own_penalty_and_a_regions_report_are_in_no_persons_file()
    {
        await AcceptedAsync(Given.Registration(1));
        var penalty = await AcceptedAsync(new PracticePenaltyEntry
        {
            Id = "pp", Region = RegionCode.Parse(Given.Hangzhou), Institution = Hospital, DecidedOn = Given.Day("2025-06-01"), Authority = "卫生健康委", Law = "医师法", DocumentNumber = "文",
        });
        var report = await AcceptedAsync(Given.Report("2025-04-01", "2025-06-30", "2025-07-01"));

        Assert.Equal((null, null), (penalty.FileId, report.FileId));
        Assert.Equal(["reportSent", "practicePenalty", "registration"], (await PageAsync(EntryFilter.None, new Scope { Region = RegionCode.Parse("330000") })));
        Assert.Equal(["practicePenalty", "registration"], await PageAsync(EntryFilter.None, new Scope { Institution = Hospital }));
        Assert.Equal(["reportSent"], await PageAsync(new EntryFilter { Kind = ["reportSent"] }, Scope.Everything));
        Assert.Equal((EntryResult.Unchanged, null), ((await SubmitAsync(Given.Report("2025-04-01", "2025-06-30", "2025-07-01") with { Id = (await Store.Reads.Entries.ByControlsAsync([report.Control!], Scope.Everything, Cancel))[0]!.Entry.Content.Id })).Result, report.FileId));
    }

    [Fact]
    public async Task A_signing_makes_commitments_due_of_everybody_there_and_its_reversal_takes_them_back()
    {
        await AcceptedAsync(Given.Registration(1) with { CommitmentOn = null });
        var signed = await AcceptedAsync(Given.Agreement(AgreementState.Active, decidedOn: "2025-06-09"));
        await AcceptedAsync(Given.Registration(2, registeredOn: "2025-06-10") with { CommitmentOn = null });
        async Task<int> Commitments() => (await Store.Reads.Deadlines.PageAsync(new DeadlineFilter { Kind = [DeadlineKind.Commitment] }, new Paging(9), Scope.Everything, Cancel)).TotalCount;

        Assert.Equal(2, await Commitments());
        await AcceptedAsync(Given.Reversal(signed.Control!));
        Assert.Equal(0, await Commitments());
    }

    [Fact]
    public async Task A_damages_decision_that_scores_nobody_counts_for_those_scored_there()
    {
        const string region = "140106", hospital = "H14010600011";
        await AcceptedAsync(Given.Registration(1, region, hospital));
        await AcceptedAsync(Given.Points(1, Circumstance.LiquidatedDamages, region: region, institution: hospital, decidedOn: "2025-06-01"));
        var first = await AcceptedAsync(Decision("2025-05-01"));
        Assert.Equal(["0"], await Sql.ReadAsync(ConnectionString, "SELECT counted FROM scores"));

        await AcceptedAsync(Decision("2025-05-02"));
        Assert.Equal(["1"], await Sql.ReadAsync(ConnectionString, "SELECT counted FROM scores"));
        Assert.Null(first.FileId);
        Assert.Equal(3, (await Store.Reads.Entries.OfInstitutionsAsync([InstitutionCode.Parse(hospital)], 2025, Cancel))[0].Count);

        InstitutionDecisionEntry Decision(string day) => new()
        {
            Id = Given.NextId("decision"), Region = RegionCode.Parse(region), Institution = InstitutionCode.Parse(hospital), Decision = DecisionKind.AgreementHandling,
            Measures = [InstitutionMeasure.LiquidatedDamages], DecidedOn = Given.Day(day), DocumentNumber = Given.NextId("doc"),
        };
    }

    [Fact]
    public async Task On_two_nodes_at_once_no_signing_misses_a_registration()
    {
        var other = await AnotherNodeAsync();
        await AcceptedAsync(Given.Registration(99) with { CommitmentOn = null });

        var all = await Task.WhenAll(Enumerable.Range(0, 24).Select(i => i % 4 == 0
            ? other.Ledger.SubmitAsync([Given.Agreement(AgreementState.Active, decidedOn: "2025-06-09")], Cancel)
            : Store.Ledger.SubmitAsync([Given.Registration(i) with { CommitmentOn = null }], Cancel)));

        Assert.All(all, o => Assert.Equal((EntryResult.Accepted, ""), (o[0].Result, string.Join(";", o[0].Refusals.Select(r => r.Code)))));
        Assert.Equal(19 * 6, (await Store.Reads.Deadlines.PageAsync(new DeadlineFilter { Kind = [DeadlineKind.Commitment] }, new Paging(1), Scope.Everything, Cancel)).TotalCount);
    }

    private async Task<List<string>> PageAsync(EntryFilter where, Scope scope) =>
        [.. (await Store.Reads.Entries.PageAsync(where, new Paging(20), scope, Cancel)).Edges.Select(e => e.Node.Entry.Content.Kind)];
}

public sealed class FilingOnSqlite : FilingContract
{
    private protected override Task<string> NewDatabaseAsync() => Task.FromResult(SqliteFiles.New());

    private protected override Task DropDatabaseAsync()
    {
        SqliteFiles.Drop(ConnectionString);
        return Task.CompletedTask;
    }
}

public sealed class FilingOnPostgres(Cluster cluster) : FilingContract
{
    private protected override Task<string> NewDatabaseAsync() => cluster.CreateDatabaseAsync();
}
