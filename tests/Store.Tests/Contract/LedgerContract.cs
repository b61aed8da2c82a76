using Hub.Domain;

namespace Hub.Store.Tests;

/// <summary>Taking entries in.</summary>
public abstract class LedgerContract : StoreContract
{
    [Fact]
    public async Task A_registration_makes_a_file_that_its_code_finds()
    {
        var outcome = await AcceptedAsync(Given.Registration(1));

        var file = Assert.Single(await Store.Reads.People.ByCodesAsync([Given.Code(1)], Scope.Everything, Cancel));
        Assert.Equal(outcome.FileId, file!.Id);
        Assert.Equal("人员1", file.Name);
        var entry = Assert.IsType<RegistrationEntry>(Assert.Single(file.Entries).Content);
        Assert.Equal(Given.IdNumber(1), entry.IdNumber.Reveal());
    }

    [Fact]
    public async Task The_same_entry_again_is_unchanged_and_other_content_under_its_id_is_refused()
    {
        var registration = Given.Registration(1, id: "r1");
        var first = await AcceptedAsync(registration);
        var places = await Store.Events.LastPlaceAsync(Cancel);

        var again = await SubmitAsync(registration);
        var other = await SubmitAsync(registration with { Name = "别名" });

        Assert.Equal((EntryResult.Unchanged, first.Control, first.Person, first.FileId), (again.Result, again.Control, again.Person, again.FileId));
        Assert.Equal("ID_TAKEN", Assert.Single(other.Refusals).Code);
        Assert.Equal(places, await Store.Events.LastPlaceAsync(Cancel));
    }

    [Fact]
    public async Task The_same_entry_with_another_ID_number_is_other_content()
    {
        await AcceptedAsync(Given.Registration(1, id: "r1"));

        var other = await SubmitAsync(Given.Registration(2, id: "r1") with { Person = Given.Code(1), Name = "人员1" });

        Assert.Equal("ID_TAKEN", Assert.Single(other.Refusals).Code);
    }

    [Fact]
    public async Task A_code_never_names_two_persons()
    {
        await AcceptedAsync(Given.Registration(1));

        var stranger = await SubmitAsync(Given.Registration(2) with { Person = Given.Code(1) });

        Assert.Equal("PERSON_CODE_TAKEN", Assert.Single(stranger.Refusals).Code);
        Assert.DoesNotContain(Given.IdNumber(2), stranger.Refusals[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_issued_code_is_the_same_whatever_arrives_first_and_a_national_one_joins_it()
    {
        var reviewer = Given.Registration(1) with { Person = null, Category = Category.FeeReviewer };

        var issued = await AcceptedAsync(reviewer);
        var national = await AcceptedAsync(Given.Registration(1, Given.Haikou, Given.HaikouHospital));

        Assert.True(issued.Person!.Value.IsLocal);
        Assert.Equal(issued.FileId, national.FileId);
        var file = (await Store.Reads.People.ByCodesAsync([issued.Person.Value], Scope.Everything, Cancel))[0]!;
        Assert.Equal([Given.Code(1), issued.Person.Value], file.Codes);
    }

    [Fact]
    public async Task An_issued_code_of_another_person_is_refused()
    {
        var issued = await AcceptedAsync(Given.Registration(1) with { Person = null, Category = Category.FeeReviewer });

        var other = await SubmitAsync(Given.Registration(2) with { Person = PersonCode.Parse("X000000000000000001") });
        var taken = await SubmitAsync(Given.Registration(2) with { Person = issued.Person });

        Assert.Equal("LOCAL_CODE_WRONG", Assert.Single(other.Refusals).Code);
        Assert.Equal("PERSON_CODE_TAKEN", Assert.Single(taken.Refusals).Code);
    }

    [Fact]
    public async Task Entries_of_one_submit_know_the_earlier_ones_and_one_refusal_leaves_the_others()
    {
        var outcomes = await Store.Ledger.SubmitAsync([Given.Registration(1), Given.Points(99), Given.Points(1)], Cancel);

        Assert.Equal([EntryResult.Accepted, EntryResult.Refused, EntryResult.Accepted], outcomes.Select(o => o.Result));
        Assert.Equal(outcomes[0].FileId, outcomes[2].FileId);
    }

    [Fact]
    public async Task A_reversal_may_name_the_entry_by_its_control_or_by_the_senders_id()
    {
        await AcceptedAsync(Given.Registration(1));
        var score = await AcceptedAsync(Given.Points(1, id: "p1"));
        await AcceptedAsync(Given.Points(1, id: "p2", decidedOn: "2025-06-11"));

        var bySender = await SubmitAsync(Given.Reversal("p1"));
        var missing = await SubmitAsync(Given.Reversal("p9"));

        Assert.Equal((EntryResult.Accepted, score.FileId), (bySender.Result, bySender.FileId));
        Assert.Equal(EntryResult.Refused, missing.Result);
        var entry = (await Store.Reads.Entries.ByControlsAsync([bySender.Control!], Scope.Everything, Cancel))[0]!.Entry;
        Assert.Equal(score.Control, ((ReversalEntry)entry.Content).Entry);
    }

    [Fact]
    public async Task Writers_at_once_on_two_nodes_make_one_file_of_one_person()
    {
        var other = await AnotherNodeAsync();
        string[] places = ["H33010600124", "H33010600125", "H33010600126", "H33010600127"];

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 40).Select(i =>
            (i % 2 == 0 ? Store : other).Ledger.SubmitAsync([Given.Registration(i / 8, institution: places[i % 4])], Cancel)));

        Assert.All(outcomes, o => Assert.Equal((EntryResult.Accepted, ""), (o[0].Result, string.Join(";", o[0].Refusals.Select(r => r.Code)))));
        Assert.Equal(5, outcomes.Select(o => o[0].FileId).Distinct().Count());
    }

    [Fact]
    public async Task An_ID_number_in_any_other_field_is_refused_without_repeating_it()
    {
        await AcceptedAsync(Given.Registration(1));

        var inText = await SubmitAsync(Given.Points(1) with { Facts = $"冒用{Given.IdNumber(2)}的身份" });
        var asId = await SubmitAsync(Given.Points(1, id: Given.IdNumber(2)));

        Assert.Equal(("ID_NUMBER_MISPLACED", "facts"), (inText.Refusals[0].Code, inText.Refusals[0].Path[0]));
        Assert.Equal(("ID_NUMBER_MISPLACED", "id"), (asId.Refusals[0].Code, asId.Refusals[0].Path[0]));
        Assert.DoesNotContain(Given.IdNumber(2), $"{asId} {asId.Refusals[0]}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_submit_that_cannot_be_written_does_not_sink_those_that_wait_with_it()
    {
        var broken = Store.Ledger.SubmitAsync([Given.Registration(1) with { IdNumber = null! }], Cancel);
        var good = await Task.WhenAll(Enumerable.Range(1, 20).Select(i => Store.Ledger.SubmitAsync([Given.Registration(i)], Cancel)));

        await Assert.ThrowsAnyAsync<Exception>(() => broken);
        Assert.All(good, outcomes => Assert.Equal(EntryResult.Accepted, outcomes[0].Result));
    }

    [Fact]
    public async Task A_third_damages_decision_on_an_institution_scores_others_there_too()
    {
        const string region = "140106", hospital = "H14010600011";
        for (var i = 1; i <= 3; i++) await AcceptedAsync(Given.Registration(i, region, hospital));
        await AcceptedAsync(Given.Points(1, Circumstance.LiquidatedDamages, region: region, institution: hospital, decidedOn: "2025-05-01"));
        await AcceptedAsync(Given.Points(3, Circumstance.LiquidatedDamages, region: region, institution: hospital, decidedOn: "2025-06-01"));
        var before = await Sql.ReadAsync(ConnectionString, "SELECT counted FROM scores ORDER BY year, month");

        await AcceptedAsync(Given.Points(2, Circumstance.LiquidatedDamages, region: region, institution: hospital, decidedOn: "2025-05-20"));

        Assert.Equal(["0", "0"], before);
        Assert.Equal(["0", "0", "1"], await Sql.ReadAsync(ConnectionString, "SELECT s.counted FROM scores s JOIN entries e ON e.control = s.entry ORDER BY e.law_day"));
    }

    [Fact]
    public async Task The_ledger_refuses_to_forget_or_change_an_entry()
    {
        await AcceptedAsync(Given.Registration(1));

        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => Sql.RunAsync(ConnectionString, "DELETE FROM entries"));
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => Sql.RunAsync(ConnectionString, "UPDATE entries SET content = '{}'"));
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => Sql.RunAsync(ConnectionString, "DELETE FROM event_scopes"));
    }
}

public sealed class LedgerOnSqlite : LedgerContract
{
    private protected override Task<string> NewDatabaseAsync() => Task.FromResult(SqliteFiles.New());

    private protected override Task DropDatabaseAsync()
    {
        SqliteFiles.Drop(ConnectionString);
        return Task.CompletedTask;
    }
}

public sealed class LedgerOnPostgres(Cluster cluster) : LedgerContract
{
    private protected override Task<string> NewDatabaseAsync() => cluster.CreateDatabaseAsync();
}
