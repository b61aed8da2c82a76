using Hub.Domain;

namespace Hub.Store.Tests;

/// <summary>Durable consumers: where each is, what it was sent, and what lies before it.</summary>
public abstract class ConsumerContract : StoreContract
{
    private static readonly Caller Agency = new() { Audience = Audience.Insurance, Region = RegionCode.Parse("330100"), Purpose = Purpose.FundSupervision, Subject = "agency", ExpiresAt = DateTimeOffset.MaxValue };

    private static ConsumerClaim Claim(string name = "ledger", Caller? caller = null, ulong filter = 1) => new(caller ?? Agency, name, "events", "{}", filter);

    [Fact]
    public async Task A_consumer_begins_where_it_says_or_now_and_goes_on_behind_what_it_acknowledged()
    {
        await AcceptedAsync(Given.Registration(1));

        var now = (await Store.Consumers.OpenAsync(Claim(), null, true, 0, Cancel)).Consumer!;
        var begin = (await Store.Consumers.OpenAsync(Claim("begin"), default(ConsumerPlace), true, 0, Cancel)).Consumer!;
        await SentAsync("begin", 1, 1);
        await Store.Consumers.AcknowledgeAsync("agency", "begin", new ConsumerPlace(1, 1), Cancel);
        var again = (await (await AnotherNodeAsync()).Consumers.OpenAsync(Claim("begin"), null, true, 0, Cancel)).Consumer!;

        Assert.Equal((1, 0), (now.Acknowledged.Place, now.Acknowledged.Number));
        Assert.Equal((0, 0), (begin.Acknowledged.Place, begin.Acknowledged.Number));
        Assert.Equal((1, 1), (again.Acknowledged.Place, again.Acknowledged.Number));
    }

    [Fact]
    public async Task A_name_stays_with_whom_and_what_it_was_registered_for()
    {
        await Store.Consumers.OpenAsync(Claim(), null, true, 0, Cancel);

        foreach (var other in (ConsumerClaim[])[Claim(filter: 2), Claim() with { Stream = "statusChanged" }, Claim(caller: Agency with { Region = RegionCode.Parse("330000") }), Claim(caller: Agency with { Audience = Audience.Health })])
        {
            Assert.Equal(ConsumerOutcome.Taken, (await Store.Consumers.OpenAsync(other, null, true, 0, Cancel)).Outcome);
        }

        Assert.Equal(ConsumerOutcome.Open, (await Store.Consumers.OpenAsync(Claim(filter: 2, caller: Agency with { Subject = "another" }), null, true, 0, Cancel)).Outcome);
    }

    [Fact]
    public async Task A_client_has_as_many_as_it_may_have_however_many_register_at_once()
    {
        var tried = await Task.WhenAll(Enumerable.Range(0, 6).Select(n => Store.Consumers.OpenAsync(Claim($"c{n}"), null, true, 3, Cancel)));

        Assert.Equal(3, tried.Count(o => o.Outcome == ConsumerOutcome.Open));
        Assert.Equal(3, tried.Count(o => o.Outcome == ConsumerOutcome.TooMany));
        Assert.Equal(3, (await Store.Consumers.OfClientAsync("agency", Cancel)).Count);
    }

    [Fact]
    public async Task Whoever_opens_last_holds_it()
    {
        var first = (await Store.Consumers.OpenAsync(Claim(), null, true, 0, Cancel)).Consumer!;
        Assert.True(await Store.Consumers.HoldsAsync(first, Cancel));

        var second = (await (await AnotherNodeAsync()).Consumers.OpenAsync(Claim(), null, true, 0, Cancel)).Consumer!;
        await Store.Consumers.OpenAsync(Claim(), null, takesTurn: false, 0, Cancel);

        Assert.False(await Store.Consumers.HoldsAsync(first, Cancel));
        Assert.True(await Store.Consumers.HoldsAsync(second, Cancel));
    }

    [Fact]
    public async Task An_acknowledgement_moves_on_up_to_what_was_sent_and_never_back()
    {
        await Store.Consumers.OpenAsync(Claim(), default(ConsumerPlace), true, 0, Cancel);
        await SentAsync("ledger", 7, 3);

        async Task<AcknowledgeOutcome?> Take(long place, int number) => (await Store.Consumers.AcknowledgeAsync("agency", "ledger", new ConsumerPlace(place, number), Cancel))?.Outcome;
        Assert.Equal(AcknowledgeOutcome.Ahead, await Take(8, 4));
        Assert.Equal(AcknowledgeOutcome.Moved, await Take(7, 3));
        Assert.Equal(AcknowledgeOutcome.Unchanged, await Take(7, 3));
        Assert.Equal(AcknowledgeOutcome.Unchanged, await Take(5, 2));
        Assert.Null(await Store.Consumers.AcknowledgeAsync("another", "ledger", new ConsumerPlace(7, 3), Cancel));

        Assert.Equal(7, (await Store.Consumers.FindAsync("agency", "ledger", Cancel))!.Acknowledged.Place);
        Assert.Equal(["ledger|7"], await Sql.ReadAsync(ConnectionString, "SELECT consumer, place FROM acknowledgements"));
    }

    [Fact]
    public async Task The_first_delivery_of_an_event_is_kept()
    {
        await Store.Consumers.OpenAsync(Claim(), default(ConsumerPlace), true, 0, Cancel);
        await SentAsync("ledger", 7, 3);
        await SentAsync("ledger", 5, 2);
        await SentAsync("ledger", 7, 9);

        Assert.Equal(["5|ledger", "7|ledger"], await Sql.ReadAsync(ConnectionString, "SELECT place, consumer FROM deliveries ORDER BY place"));
        Assert.Equal(new ConsumerPlace(7, 3), (await Store.Consumers.FindAsync("agency", "ledger", Cancel))!.Sent);
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => Sql.RunAsync(ConnectionString, "DELETE FROM deliveries"));
    }

    [Fact]
    public async Task What_lies_before_readers_is_counted_for_each_as_it_hears()
    {
        await AcceptedAsync(Given.Registration(1));
        await AcceptedAsync(Given.Points(1));
        var everything = new EventSelection { Scope = Scope.Everything };
        var elsewhere = new EventSelection { Scope = new Scope { Region = RegionCode.Parse("140000") } };
        var health = new EventSelection { Scope = new Scope { Region = RegionCode.Parse("330100"), Kind = InstitutionKind.Medical }, Kinds = [EventKind.StatusChanged] };
        var all = await EventsAsync(Scope.Everything);

        var backlog = await Store.Backlog.OfAsync([(everything, 0), (elsewhere, 0), (health, 0), (everything, all[0].Place), (everything, all[^1].Place)], Cancel);

        Assert.Equal([all.Count, 0, 1, all.Count - 1, 0], backlog.Select(reader => reader.Sum(w => w.Count)));
        Assert.Equal((EventKind.StatusChanged, all.Single(e => e.Kind == EventKind.StatusChanged).RecordedAt), backlog[2].Select(w => (w.Kind, w.Since)).Single());
        Assert.Empty(await Store.Backlog.OfAsync([], Cancel));
    }

    [Fact]
    public async Task What_is_taken_back_of_an_institution_is_heard_by_whoever_received_what_it_did_to_its_persons()
    {
        var haikou = new Delivery(0, "haikou", null, null, Audience.Health, RegionCode.Parse("460100"), null, DateTimeOffset.UtcNow);
        var there = new Scope { Region = haikou.Region, Kind = InstitutionKind.Medical };
        await AcceptedAsync(Given.Registration(1));
        await AcceptedAsync(Given.Registration(1, Given.Haikou, Given.HaikouHospital));
        var agreement = await AcceptedAsync(Given.Agreement(AgreementState.Suspended, responsible: Given.Code(1)));
        var suspended = Assert.Single(await EventsAsync(there), e => e.Kind == EventKind.StatusChanged);
        await Store.Consumers.DeliveredAsync([haikou with { Place = suspended.Place }], Cancel);
        await AcceptedAsync(new RegistrationClosedEntry
        {
            Id = "closed", Region = haikou.Region, Person = Given.Code(1), Institution = InstitutionCode.Parse(Given.HaikouHospital), ClosedOn = Given.Day("2025-06-20"), UpdatedOn = Given.Day("2025-06-20"), Reason = "离职",
        });

        await AcceptedAsync(Given.Reversal(agreement.Control!));

        Assert.Equal([Status.Suspended, Status.Normal], (await EventsAsync(there)).Where(e => e.Kind == EventKind.StatusChanged).Select(e => e.Change!.After));
        Assert.DoesNotContain(await EventsAsync(there), e => e.Kind == EventKind.EntryReversed);
    }

    private Task SentAsync(string consumer, long place, int number) =>
        Store.Consumers.DeliveredAsync([new Delivery(place, "agency", consumer, number, Audience.Insurance, RegionCode.Parse("330100"), null, DateTimeOffset.UtcNow)], Cancel);
}

public sealed class ConsumersOnSqlite : ConsumerContract
{
    private protected override Task<string> NewDatabaseAsync() => Task.FromResult(SqliteFiles.New());

    private protected override Task DropDatabaseAsync()
    {
        SqliteFiles.Drop(ConnectionString);
        return Task.CompletedTask;
    }
}

public sealed class ConsumersOnPostgres(Cluster cluster) : ConsumerContract
{
    private protected override Task<string> NewDatabaseAsync() => cluster.CreateDatabaseAsync();
}
