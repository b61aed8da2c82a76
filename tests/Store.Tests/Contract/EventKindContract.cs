using Hub.Domain;

namespace Hub.Store.Tests;

/// <summary>Which events come of entries, of comparing before and after, and of the calendar, and for whom they are.</summary>
public abstract class EventKindContract : StoreContract
{
    private static readonly RegionCode Region = RegionCode.Parse(Given.Hangzhou);
    private static readonly InstitutionCode Hospital = InstitutionCode.Parse(Given.HangzhouHospital);

    [Fact]
    public async Task Every_kind_of_entry_that_others_must_hear_of_is_told()
    {
        await AcceptedAsync(Given.Registration(1));
        await AcceptedAsync(Given.Agreement(AgreementState.PaymentPaused));
        await AcceptedAsync(new PracticeRestrictedEntry { Id = "pr", Region = Region, Person = Given.Code(1), Restriction = PracticeRestriction.AssessmentFailed, From = Given.Day("2025-06-01"), Authority = "卫健委", DocumentNumber = "文" });
        await AcceptedAsync(new PracticePenaltyEntry { Id = "pp", Region = Region, Person = Given.Code(1), Institution = Hospital, DecidedOn = Given.Day("2025-06-01"), Authority = "卫健委", Law = "医师法", DocumentNumber = "文" });
        await AcceptedAsync(new LicenceLostEntry { Id = "ll", Region = Region, Person = Given.Code(1), DecidedOn = Given.Day("2025-06-02"), Authority = "卫健委", Reason = "吊销", DocumentNumber = "文" });
        await AcceptedAsync(new LicenceRegainedEntry { Id = "lr", Region = Region, Person = Given.Code(1), RegainedOn = Given.Day("2025-06-20"), Authority = "卫健委", DocumentNumber = "文" });
        await AcceptedAsync(Given.Registration(2));
        await AcceptedAsync(Given.Reported(2, Status.Suspended, "2025-06-10"));

        var events = await EventsAsync(new Scope { Region = RegionCode.Parse("330100") });
        EventKind[] expected = [EventKind.AgreementChanged, EventKind.PracticeRestricted, EventKind.PracticePenalty, EventKind.LicenceLost, EventKind.LicenceRegained, EventKind.StatusMismatch, EventKind.DutyOpened];

        Assert.All(expected, kind => Assert.Contains(events, e => e.Kind == kind));
        var agreement = events.Single(e => e.Kind == EventKind.AgreementChanged);
        Assert.Equal((null, Hospital, "PAYMENT_PAUSED"), (agreement.FileId, agreement.Institution, agreement.Detail));
        Assert.Contains(await EventsAsync(new Scope { Institution = Hospital }), e => e.Kind == EventKind.AgreementChanged);
        Assert.DoesNotContain(await EventsAsync(new Scope { Person = Given.Code(1) }), e => e.Kind == EventKind.AgreementChanged);
        Assert.DoesNotContain(await EventsAsync(new Scope { Region = RegionCode.Parse("460100") }), e => e.Kind == EventKind.AgreementChanged);
    }

    [Fact]
    public async Task A_case_is_told_to_the_department_that_it_goes_to_and_its_result_to_whoever_heard_of_it()
    {
        await AcceptedAsync(Given.Registration(1));
        var points = await AcceptedAsync(Given.Points(1));
        var transfer = await AcceptedAsync(new CaseTransferredEntry { Id = "ct", Region = Region, Person = Given.Code(1), Institution = Hospital, To = Audience.Health, Entries = [points.Control!], TransferredOn = Given.Day("2025-06-20"), DocumentNumber = "文" });

        Assert.True(await HearsAsync(Audience.Health, InstitutionKind.Medical, EventKind.CaseTransferred));
        Assert.True(await HearsAsync(Audience.Insurance, null, EventKind.CaseTransferred));
        Assert.False(await HearsAsync(Audience.Settlement, null, EventKind.CaseTransferred));
        Assert.False(await HearsAsync(Audience.Drug, InstitutionKind.Pharmacy, EventKind.CaseTransferred));

        await AcceptedAsync(new CaseResultEntry { Id = "cr", Region = Region, Person = Given.Code(1), Transfer = transfer.Control, DecidedOn = Given.Day("2025-06-25"), Result = "警告" });
        Assert.True(await HearsAsync(Audience.Insurance, null, EventKind.CaseResult));
    }

    [Fact]
    public async Task Points_of_two_institutions_that_reach_a_measure_are_told_to_the_agencies_where_the_person_serves()
    {
        await AcceptedAsync(Given.Registration(1, Given.Haikou, Given.HaikouHospital));
        await AcceptedAsync(Given.Registration(1, Given.Haikou, "H46010500078"));
        await AcceptedAsync(Given.Points(1, Circumstance.Reg38, Responsibility.Principal, Given.Haikou, Given.HaikouHospital));
        Assert.DoesNotContain(await EventsAsync(Scope.Everything), e => e.Kind == EventKind.ThresholdReached);

        await AcceptedAsync(Given.Points(1, Circumstance.Reg38, Responsibility.General, Given.Haikou, "H46010500078", "2025-06-11"));

        var reached = Assert.Single(await EventsAsync(new Scope { Region = RegionCode.Parse("460105") }), e => e.Kind == EventKind.ThresholdReached);
        Assert.Contains("hainan/", reached.Detail, StringComparison.Ordinal);
        Assert.Empty(await ToAsync(Audience.Health, new Scope { Region = RegionCode.Parse("460105"), Kind = InstitutionKind.Medical }, EventKind.ThresholdReached));
    }

    [Fact]
    public async Task A_total_over_provinces_is_told_to_the_provinces_where_the_person_serves_once()
    {
        await AcceptedAsync(Given.Registration(1));
        await AcceptedAsync(Given.Registration(1, Given.Haikou, Given.HaikouHospital));
        await AcceptedAsync(Given.Points(1, Circumstance.Reg38, Responsibility.Principal));
        await AcceptedAsync(Given.Points(1, Circumstance.Reg38, Responsibility.Principal, Given.Haikou, Given.HaikouHospital, "2025-06-11"));
        await AcceptedAsync(Given.Points(1, Circumstance.Reg38, Responsibility.General, decidedOn: "2025-06-12"));

        foreach (var province in new List<string> { "330000", "460000" })
        {
            Assert.Single(await ToAsync(Audience.Insurance, new Scope { Region = RegionCode.Parse(province) }, EventKind.CrossProvinceTotal));
        }

        Assert.Empty(await ToAsync(Audience.Insurance, new Scope { Region = RegionCode.Parse("330100") }, EventKind.CrossProvinceTotal));
    }

    [Fact]
    public async Task A_ratio_is_told_when_it_reaches_a_line_and_not_again_while_it_stays_there()
    {
        const string region = "140106", hospital = "H14010600011";
        for (var i = 1; i <= 5; i++) await AcceptedAsync(Given.Registration(i, region, hospital));
        async Task<List<string?>> Alerts() => [.. (await EventsAsync(new Scope { Institution = InstitutionCode.Parse(hospital) })).Where(e => e.Kind == EventKind.RatioAlert).Select(e => e.Detail)];

        await AcceptedAsync(Given.Points(1, region: region, institution: hospital));
        Assert.Contains("PAYMENT_PAUSED (shanxi/38)", Assert.Single(await Alerts()), StringComparison.Ordinal);
        await AcceptedAsync(Given.Points(2, region: region, institution: hospital));
        Assert.Single(await Alerts());
        await Store.Ledger.SubmitAsync([.. Enumerable.Range(3, 2).Select(i => Leaves(i))], Cancel);
        Assert.Contains("2025: 2 + 0 / 3: SUSPENDED", (await Alerts())[^1], StringComparison.Ordinal);

        RegistrationClosedEntry Leaves(int n) => new() { Id = Given.NextId("close"), Region = RegionCode.Parse(region), Person = Given.Code(n), Institution = InstitutionCode.Parse(hospital), ClosedOn = Given.Day("2025-06-15"), Reason = "离职" };
    }

    [Fact]
    public async Task A_deadline_is_told_on_its_day_and_missed_on_the_next_once_on_whichever_node()
    {
        var other = await AnotherNodeAsync();
        await AcceptedAsync(Given.Registration(1) with { CommitmentOn = null });
        await AcceptedAsync(Given.Agreement(AgreementState.Active, decidedOn: "2025-06-30"));
        await Store.AdvanceToAsync(Today, Cancel);

        await Task.WhenAll(Store.AdvanceToAsync(Given.Day("2025-07-07"), Cancel), other.AdvanceToAsync(Given.Day("2025-07-07"), Cancel));
        Assert.Equal(["DEADLINE_DUE"], await CommitmentsAsync());
        await other.AdvanceToAsync(Given.Day("2025-07-09"), Cancel);
        await Store.AdvanceToAsync(Given.Day("2025-07-09"), Cancel);

        Assert.Equal(["DEADLINE_DUE", "DEADLINE_MISSED"], await CommitmentsAsync());
        var missed = (await EventsAsync(new Scope { Institution = Hospital })).Single(e => e.Kind == EventKind.DeadlineMissed && e.Detail!.StartsWith("COMMITMENT", StringComparison.Ordinal));
        Assert.Equal("COMMITMENT 2025-07-07", missed.Detail);
        Assert.NotNull((await Store.Reads.Deadlines.ByIdsAsync([missed.ToDo!], Scope.Everything, Cancel))[0]);

        async Task<List<string>> CommitmentsAsync() => [.. (await EventsAsync(Scope.Everything)).Where(e => e.Detail?.StartsWith("COMMITMENT", StringComparison.Ordinal) == true).Select(e => EnumName.Of(e.Kind))];
    }

    [Fact]
    public async Task A_quarterly_report_is_due_of_every_region_whose_agency_has_decided_something_and_done_when_it_is_sent()
    {
        await AcceptedAsync(Given.Registration(1));
        await AcceptedAsync(Given.Registration(2, "330203", "H33020300001"));
        await AcceptedAsync(Given.Points(1));
        await Store.AdvanceToAsync(Today, Cancel);
        var quarterly = new DeadlineFilter { Kind = [DeadlineKind.QuarterlyReport] };
        var due = Assert.Single((await Store.Reads.Deadlines.PageAsync(quarterly, new Paging(5), new Scope { Region = RegionCode.Parse("330000") }, Cancel)).Edges).Node;
        Assert.Equal((null, Given.Day("2025-07-15"), null), (due.FileId, due.Deadline.DueOn, due.Deadline.DoneOn));
        Assert.Equal(0, (await Store.Reads.Deadlines.PageAsync(quarterly, new Paging(5), new Scope { Institution = Hospital }, Cancel)).TotalCount);

        await AcceptedAsync(Given.Report("2025-04-01", "2025-06-30", "2025-07-01"));

        Assert.Equal(Today, (await Store.Reads.Deadlines.ByIdsAsync([due.Id], Scope.Everything, Cancel))[0]!.Deadline.DoneOn);
        await Store.AdvanceToAsync(Given.Day("2025-10-16"), Cancel);
        var missed = Assert.Single(await ToAsync(Audience.Insurance, new Scope { Region = RegionCode.Parse(Given.Hangzhou) }, EventKind.DeadlineDue), e => e.Detail!.StartsWith("QUARTERLY_REPORT", StringComparison.Ordinal));
        Assert.Equal((null, "QUARTERLY_REPORT 2025-10-15"), (missed.FileId, missed.Detail));
    }

    [Fact]
    public async Task A_rulebook_that_nothing_follows_is_told_to_its_province_ninety_and_thirty_days_before_its_last()
    {
        await Store.AdvanceToAsync(Given.Day("2025-11-29"), Cancel);
        foreach (var day in new List<string> { "2025-11-30", "2025-12-01", "2026-01-29" }) await Store.AdvanceToAsync(Given.Day(day), Cancel);

        var told = await ToAsync(Audience.Insurance, new Scope { Region = RegionCode.Parse("140000") }, EventKind.RulebookExpiring);
        Assert.Equal(["shanxi 2026-02-28", "shanxi 2026-02-28"], told.Select(e => e.Detail));
        Assert.All(told, e => Assert.Null(e.FileId));
        Assert.Empty(await ToAsync(Audience.Insurance, new Scope { Region = RegionCode.Parse("330000") }, EventKind.RulebookExpiring));
    }

    private async Task<bool> HearsAsync(Audience audience, InstitutionKind? kind, EventKind of) =>
        (await ToAsync(audience, new Scope { Region = RegionCode.Parse("330100"), Kind = kind }, of)).Count > 0;

    private async Task<List<HubEvent>> ToAsync(Audience audience, Scope scope, EventKind of) =>
        [.. await Store.Events.ReadAsync(0, new EventSelection { Scope = scope, Audience = audience, Kinds = [of] }, 100, Cancel)];
}

public sealed class EventKindsOnSqlite : EventKindContract
{
    private protected override Task<string> NewDatabaseAsync() => Task.FromResult(SqliteFiles.New());

    private protected override Task DropDatabaseAsync()
    {
        SqliteFiles.Drop(ConnectionString);
        return Task.CompletedTask;
    }
}

public sealed class EventKindsOnPostgres(Cluster cluster) : EventKindContract
{
    private protected override Task<string> NewDatabaseAsync() => cluster.CreateDatabaseAsync();
}
