using Hub.Domain;

namespace Hub.Store.Tests;

/// <summary>The event log: who hears of what, in which order.</summary>
public abstract class EventContract : StoreContract
{
    [Fact]
    public async Task A_hospital_doctors_suspension_is_heard_by_its_region_and_its_kind_and_nobody_else()
    {
        await AcceptedAsync(Given.Registration(1));
        await AcceptedAsync(Given.Points(1));

        async Task<bool> Hears(string region, InstitutionKind? kind = null) =>
            (await EventsAsync(new Scope { Region = RegionCode.Parse(region), Kind = kind })).Any(e => e.Kind == EventKind.StatusChanged);

        Assert.True(await Hears("330000"));
        Assert.True(await Hears("330100"));
        Assert.True(await Hears("330000", InstitutionKind.Medical));
        Assert.True(await Hears("330100", InstitutionKind.Medical));
        Assert.False(await Hears("330100", InstitutionKind.Pharmacy));
        Assert.False(await Hears("140000", InstitutionKind.Medical));
        Assert.False(await Hears("330200"));
    }

    [Fact]
    public async Task Whoever_works_in_two_provinces_is_heard_of_in_both_with_the_origin()
    {
        await AcceptedAsync(Given.Registration(1));
        await AcceptedAsync(Given.Registration(1, Given.Haikou, Given.HaikouPharmacy));
        await AcceptedAsync(Given.Points(1));

        var change = Assert.Single(await EventsAsync(new Scope { Region = RegionCode.Parse("460100"), Kind = InstitutionKind.Pharmacy }), e => e.Kind == EventKind.StatusChanged);

        Assert.Equal(Given.Hangzhou, change.Region.ToString());
        Assert.Equal(Status.Suspended, change.Change!.After);
        Assert.Equal([Given.HangzhouHospital, Given.HaikouPharmacy], change.Institutions.Select(i => i.Value));
    }

    [Fact]
    public async Task An_institution_and_the_person_hear_of_their_own_alone()
    {
        await AcceptedAsync(Given.Registration(1));
        await AcceptedAsync(Given.Registration(2, Given.Haikou, Given.HaikouHospital));
        await AcceptedAsync(Given.Points(1));

        var own = await EventsAsync(new Scope { Institution = InstitutionCode.Parse(Given.HangzhouHospital) });
        var other = await EventsAsync(new Scope { Institution = InstitutionCode.Parse(Given.HaikouHospital) });
        var person = await EventsAsync(new Scope { Person = Given.Code(2) });

        Assert.Contains(own, e => e.Kind == EventKind.PointsRecorded);
        Assert.Equal([EventKind.RegistrationChanged], other.Select(e => e.Kind));
        Assert.Equal([EventKind.RegistrationChanged], person.Select(e => e.Kind));
        Assert.Empty(await EventsAsync(new Scope { Empty = true }));
    }

    [Fact]
    public async Task A_filter_narrows_what_is_heard_and_cannot_widen_it()
    {
        await AcceptedAsync(Given.Registration(1));
        await AcceptedAsync(Given.Registration(1, Given.Haikou, Given.HaikouHospital));
        await AcceptedAsync(Given.Points(1));
        var all = new EventSelection { Scope = new Scope { Region = RegionCode.Parse("330000") } };

        async Task<int> Count(EventSelection selection) => (await Store.Events.ReadAsync(0, selection, 100, Cancel)).Count;

        Assert.Equal(1, await Count(all with { Kinds = [EventKind.PointsRecorded] }));
        Assert.Equal(1, await Count(all with { Status = [Status.Suspended] }));
        Assert.Equal(0, await Count(all with { Status = [Status.Terminated] }));
        Assert.Equal(0, await Count(all with { Persons = [Given.Code(2)] }));
        Assert.Equal(0, await Count(all with { Region = RegionCode.Parse("460000") }));
        Assert.Equal(0, await Count(all with { InstitutionKind = InstitutionKind.Pharmacy }));
    }

    [Fact]
    public async Task A_reader_that_was_away_gets_what_it_missed_and_then_what_is_new()
    {
        await AcceptedAsync(Given.Registration(1));
        var seen = await Store.Events.LastPlaceAsync(Cancel);
        for (var i = 2; i <= 6; i++) await AcceptedAsync(Given.Registration(i));
        var passed = new LastPassed();

        await using var tail = Store.Events.TailAsync(seen, new EventSelection { Scope = Scope.Everything }, passed, Cancel).GetAsyncEnumerator(Cancel);
        var missed = await TakeAsync(tail, 5);
        await AcceptedAsync(Given.Registration(7));
        var live = await TakeAsync(tail, 1);

        Assert.Equal(Enumerable.Range(1, 5).Select(i => seen + i), missed.Select(e => e.Place));
        Assert.Equal(seen + 6, live[0].Place);
        Assert.InRange(passed.Place, seen + 5, seen + 6);
    }

    [Fact]
    public async Task A_reader_on_one_node_hears_what_another_node_wrote()
    {
        var other = await AnotherNodeAsync();
        await using var tail = other.Events.TailAsync(0, new EventSelection { Scope = Scope.Everything }, cancellation: Cancel).GetAsyncEnumerator(Cancel);

        await AcceptedAsync(Given.Registration(1));

        Assert.Equal(EventKind.RegistrationChanged, (await TakeAsync(tail, 1))[0].Kind);
    }

    [Fact]
    public async Task While_many_write_on_two_nodes_a_reader_sees_every_place_once_and_in_order()
    {
        const int writers = 16, each = 6;
        var other = await AnotherNodeAsync();
        await using var tail = Store.Events.TailAsync(0, new EventSelection { Scope = Scope.Everything }, cancellation: Cancel).GetAsyncEnumerator(Cancel);
        var reading = TakeAsync(tail, writers * each);

        await Task.WhenAll(Enumerable.Range(0, writers).Select(async writer =>
        {
            for (var i = 0; i < each; i++)
            {
                var outcome = await (writer % 2 == 0 ? Store : other).Ledger.SubmitAsync([Given.Registration((writer * each) + i)], Cancel);
                Assert.Equal(EntryResult.Accepted, outcome[0].Result);
            }
        }));

        Assert.Equal(Enumerable.Range(1, writers * each).Select(i => (long)i), (await reading).Select(e => e.Place));
    }

    [Fact]
    public async Task Whoever_heard_of_a_score_hears_of_its_reversal_also_after_the_person_has_left()
    {
        await AcceptedAsync(Given.Registration(1));
        await AcceptedAsync(Given.Registration(1, Given.Haikou, Given.HaikouHospital));
        await AcceptedAsync(Given.Points(1, id: "p1"));
        await AcceptedAsync(new RegistrationClosedEntry { Id = "c1", Region = RegionCode.Parse(Given.Haikou), Person = Given.Code(1), Institution = InstitutionCode.Parse(Given.HaikouHospital), ClosedOn = new DateOnly(2025, 6, 15), Reason = "离职" });
        var places = await Store.Events.LastPlaceAsync(Cancel);

        await AcceptedAsync(new ReversalEntry { Id = "v1", Region = RegionCode.Parse(Given.Hangzhou), Entry = "p1", DecidedOn = new DateOnly(2025, 6, 20), Reason = "撤销", DocumentNumber = "文" });

        var heard = await EventsAsync(new Scope { Region = RegionCode.Parse("460100") }, places);
        Assert.Contains(heard, e => e.Kind == EventKind.EntryReversed);
        Assert.Contains(heard, e => e is { Kind: EventKind.StatusChanged, Change.After: Status.Normal });
    }

    [Fact]
    public async Task A_term_that_is_over_is_told_once_on_the_day_after_its_last()
    {
        await AcceptedAsync(Given.Registration(1));
        await AcceptedAsync(Given.Points(1));
        var last = (await Store.Reads.Sanctions.PageAsync(SanctionFilter.None, new Paging(1), Scope.Everything, Cancel)).Edges[0].Node.Sanction.LastDay!.Value;

        async Task<int> OverBy(DateOnly day)
        {
            await Store.AdvanceToAsync(day, Cancel);
            return (await EventsAsync(Scope.Everything)).Count(e => e.Kind == EventKind.TermEnded);
        }

        Assert.Equal(0, await Store.AdvanceToAsync(Today, Cancel));
        Assert.Equal(0, await OverBy(last));
        Assert.Equal(1, await OverBy(last.AddDays(3)));
        Assert.Equal(0, await Store.AdvanceToAsync(last.AddDays(3), Cancel));
        Assert.Equal(1, await OverBy(last.AddDays(9)));

        var over = Assert.Single(await EventsAsync(new Scope { Region = RegionCode.Parse("330100"), Kind = InstitutionKind.Medical }), e => e.Kind == EventKind.TermEnded);
        Assert.NotNull(over.Sanction);
    }

    [Fact]
    public async Task Events_carry_no_ID_number()
    {
        await AcceptedAsync(Given.Registration(1));
        await AcceptedAsync(Given.Points(1));

        Assert.All(await Sql.ReadAsync(ConnectionString, "SELECT id, entry, detail FROM events"), row => Assert.DoesNotContain(Given.IdNumber(1), row, StringComparison.Ordinal));
    }

    private static async Task<List<HubEvent>> TakeAsync(IAsyncEnumerator<HubEvent> tail, int count)
    {
        var events = new List<HubEvent>();
        while (events.Count < count && await tail.MoveNextAsync()) events.Add(tail.Current);
        return events;
    }

    private sealed class LastPassed : IProgress<long>
    {
        public long Place { get; private set; }

        public void Report(long value) => Place = value;
    }
}

public sealed class EventsOnSqlite : EventContract
{
    private protected override Task<string> NewDatabaseAsync() => Task.FromResult(SqliteFiles.New());

    private protected override Task DropDatabaseAsync()
    {
        SqliteFiles.Drop(ConnectionString);
        return Task.CompletedTask;
    }
}

public sealed class EventsOnPostgres(Cluster cluster) : EventContract
{
    private protected override Task<string> NewDatabaseAsync() => cluster.CreateDatabaseAsync();
}
