using Hub.Domain;

namespace Hub.Store.Tests;

/// <summary>What an entry would bring about, and that nothing comes of asking.</summary>
public abstract class SimulationContract : StoreContract
{
    [Fact]
    public async Task A_score_is_shown_with_the_standing_before_and_after_and_who_would_hear_and_nothing_is_stored()
    {
        await AcceptedAsync(Given.Registration(1));
        var place = await Store.Events.LastPlaceAsync(Cancel);
        var entry = Given.Points(1);

        var simulation = await Store.Ledger.SimulateAsync([entry], Cancel);

        Assert.Equal(EntryResult.Accepted, simulation.Outcome.Result);
        Assert.Equal((Status.Normal, Status.Suspended), (simulation.Before!.On(Today).Status, simulation.After!.On(Today).Status));
        Assert.Contains(simulation.Events, e => e.Kind == EventKind.StatusChanged && e.Hearings.Any(h => h.Institution?.Value == Given.HangzhouHospital));
        Assert.Equal(["1"], await Sql.ReadAsync(ConnectionString, "SELECT COUNT(*) FROM entries"));
        Assert.Equal(place, await Store.Events.LastPlaceAsync(Cancel));
        Assert.Equal(EntryResult.Accepted, (await SubmitAsync(entry)).Result);
    }

    [Fact]
    public async Task What_the_ledger_has_is_unchanged_and_what_it_would_refuse_is_refused()
    {
        var registration = Given.Registration(1, id: "r1");
        await AcceptedAsync(registration);

        var again = await Store.Ledger.SimulateAsync([registration], Cancel);
        var other = await Store.Ledger.SimulateAsync([registration with { Name = "别名" }], Cancel);
        var stranger = await Store.Ledger.SimulateAsync([Given.Points(9)], Cancel);
        var first = await Store.Ledger.SimulateAsync([Given.Registration(2)], Cancel);

        Assert.Equal(EntryResult.Unchanged, again.Outcome.Result);
        Assert.Equal(Status.Normal, again.After!.On(Today).Status);
        Assert.Equal("ID_TAKEN", other.Outcome.Refusals[0].Code);
        Assert.Equal((EntryResult.Refused, null, 0), (stranger.Outcome.Result, stranger.After, stranger.Events.Count));
        Assert.Single(first.After!.Registrations);
        Assert.Null((await Store.Reads.People.ByCodesAsync([Given.Code(2)], Scope.Everything, Cancel))[0]);
    }

    [Fact]
    public async Task What_goes_before_it_is_taken_for_submitted_and_where_that_would_be_refused_so_is_the_whole()
    {
        await AcceptedAsync(Given.Registration(1));
        var (first, second) = (Given.Points(1, id: "first"), Given.Points(1, id: "second"));

        var simulation = await Store.Ledger.SimulateAsync([first, second], Cancel);
        var refused = await Store.Ledger.SimulateAsync([Given.Points(9), second], Cancel);

        Assert.Equal((Status.Suspended, Status.Terminated), (simulation.Before!.On(Today).Status, simulation.After!.On(Today).Status));
        Assert.Single(simulation.Events, e => e.Kind == EventKind.PointsRecorded);
        Assert.Equal((EntryResult.Refused, null, 0), (refused.Outcome.Result, refused.After, refused.Events.Count));
        Assert.Equal(["1"], await Sql.ReadAsync(ConnectionString, "SELECT COUNT(*) FROM entries"));
    }

    [Fact]
    public async Task An_agreement_is_of_no_one_person_and_its_events_are_shown_all_the_same()
    {
        await AcceptedAsync(Given.Registration(1));

        var simulation = await Store.Ledger.SimulateAsync([Given.Agreement(AgreementState.Suspended, responsible: [Given.Code(1)])], Cancel);

        Assert.Equal((EntryResult.Accepted, null, null), (simulation.Outcome.Result, simulation.Before, simulation.After));
        Assert.Contains(simulation.Events, e => e.Kind == EventKind.AgreementChanged && e.FileId is null);
        Assert.Contains(simulation.Events, e => e.Kind == EventKind.StatusChanged);
    }
}

public sealed class SimulationsOnSqlite : SimulationContract
{
    private protected override Task<string> NewDatabaseAsync() => Task.FromResult(SqliteFiles.New());

    private protected override Task DropDatabaseAsync()
    {
        SqliteFiles.Drop(ConnectionString);
        return Task.CompletedTask;
    }
}

public sealed class SimulationsOnPostgres(Cluster cluster) : SimulationContract
{
    private protected override Task<string> NewDatabaseAsync() => cluster.CreateDatabaseAsync();
}
