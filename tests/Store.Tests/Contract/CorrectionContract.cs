using Hub.Domain;

namespace Hub.Store.Tests;

/// <summary>A wrong ID number corrected: whose entries are whose, since when, and who is told.</summary>
public abstract class CorrectionContract : StoreContract
{
    private const int RightNumber = 900;

    [Fact]
    public async Task A_union_is_split_and_each_file_has_its_own_and_the_union_stays_what_was_known()
    {
        var haikou = await AcceptedAsync(Registration(1, Given.HaikouHospital, "460105"));
        var hangzhou = await AcceptedAsync(Given.Registration(1));
        var points = await AcceptedAsync(Given.Points(1));
        var notice = await AcceptedAsync(new NoticeEntry { Id = Given.NextId(), Region = RegionCode.Parse(Given.Hangzhou), Entry = points.Control!, NoticedOn = Given.Day("2025-06-11"), DocumentNumber = "文" });
        var before = DateTimeOffset.UtcNow;

        var correction = await AcceptedAsync(Correction(1, RightNumber, entries: [hangzhou.Control!]));

        var (union, part) = (await FileAsync(haikou.FileId!), await FileAsync(correction.FileId!));
        Assert.Equal([Given.Code(1)], union.Codes);
        Assert.True(Assert.Single(part.Codes).IsLocal);
        Assert.Equal([haikou.Control!, correction.Control!], union.Entries.Select(e => e.Control));
        Assert.Equal([hangzhou.Control!, points.Control!, notice.Control!, correction.Control!], part.Entries.OrderBy(e => e.RecordedAt).Select(e => e.Control));
        Assert.Equal((Status.Normal, Status.Suspended), (await StatusAsync(union, null), await StatusAsync(part, null)));
        Assert.Equal((Status.Suspended, Status.Normal), (await StatusAsync(union, before), await StatusAsync(part, before)));
        Assert.Equal([Given.IdNumber(1), Given.IdNumber(RightNumber)], (await Store.Reads.People.IdNumbersAsync([union.Id, part.Id], Scope.Everything, Cancel)).Select(n => n!.Reveal()));
        Assert.Equal([part.Id], (await Store.Reads.Sanctions.PageAsync(SanctionFilter.None, new Paging(5), Scope.Everything, Cancel)).Edges.Select(e => e.Node.FileId));
        Assert.All(await Store.Reads.Entries.ByControlsAsync([hangzhou.Control!, points.Control!], Scope.Everything, Cancel), e => Assert.Equal(part.Id, e!.FileId));
    }

    [Fact]
    public async Task Two_files_are_merged_their_points_add_up_and_a_second_correction_takes_it_back()
    {
        await AcceptedAsync(Given.Registration(1));
        await AcceptedAsync(Given.Points(1));
        await AcceptedAsync(Given.Registration(2));
        var second = await AcceptedAsync(Given.Points(2, decidedOn: "2025-06-12"));
        var (one, two) = ((await FilesAsync())[0], (await FilesAsync())[1]);

        await AcceptedAsync(Correction(2, 1));
        var merged = Assert.Single((await FilesAsync()).DistinctBy(f => f.Id));
        Assert.Equal([Given.Code(1), Given.Code(2)], merged.Codes);
        Assert.Equal(Status.Terminated, await StatusAsync(merged, null));
        Assert.Single((await Store.Reads.People.PageAsync(PractitionerFilter.None, new Paging(5), Scope.Everything, Cancel)).Edges);

        await AcceptedAsync(Given.Reversal(second.Control!) with { NewPoints = 3 });
        await AcceptedAsync(Correction(2, 2));
        var parted = await FilesAsync();
        Assert.Equal([one.Id, two.Id], parted.Select(f => f.Id));
        Assert.Equal([[Given.Code(1)], [Given.Code(2)]], parted.Select(f => f.Codes));
        Assert.Equal([2, 3], parted.Select(f => f.Entries.Count(e => e.Content is not IdentityCorrectedEntry)));
        Assert.Equal((Status.Suspended, Status.Normal), (await StatusAsync(parted[0], null), await StatusAsync(parted[1], null)));
        await Store.RebuildAsync(null, Cancel);
        Assert.Equal([two.Id, one.Id], (await Store.Reads.Sanctions.PageAsync(SanctionFilter.None, new Paging(5), Scope.Everything, Cancel)).Edges.Select(e => e.Node.FileId));
    }

    [Fact]
    public async Task A_wrong_number_of_one_person_takes_the_code_and_the_past_along_and_registering_again_is_no_riddle()
    {
        var registration = Given.Registration(1) with { Person = null, Category = Category.FeeReviewer };
        var registered = await AcceptedAsync(registration);
        var code = registered.Person!.Value;
        await AcceptedAsync(Given.Points(1) with { Person = code });
        var before = DateTimeOffset.UtcNow;

        var correction = Correction(1, RightNumber) with { Person = code };
        var corrected = await AcceptedAsync(correction);
        Assert.Equal(EntryResult.Unchanged, (await SubmitAsync(correction)).Result);

        var file = (await Store.Reads.People.ByCodesAsync([code], Scope.Everything, Cancel))[0]!;
        Assert.Equal((corrected.FileId, Status.Suspended), (file.Id, await StatusAsync(file, before)));
        Assert.Equal((EntryResult.Unchanged, file.Id), await SubmitAsync(registration) is var again ? (again.Result, again.FileId!) : default);
        var right = await AcceptedAsync(Given.Registration(RightNumber, registeredOn: "2025-06-01") with { Person = null, Category = Category.FeeReviewer });
        Assert.Equal(file.Id, right.FileId);
        Assert.Equal("LOCAL_CODE_TAKEN", (await SubmitAsync(Given.Registration(1, registeredOn: "2025-06-02") with { Person = null, Category = Category.FeeReviewer })).Refusals[0].Code);
    }

    [Fact]
    public async Task What_comes_late_goes_where_it_would_have_gone_had_it_come_before()
    {
        var (early, late) = (await OrderedAsync(1, pointsFirst: true), await OrderedAsync(2, pointsFirst: false));
        Assert.Equal(early, late);
        Assert.Equal((2, 4), early);
    }

    [Fact]
    public async Task An_agreement_goes_with_the_code_that_it_names_and_stays_with_the_one_that_stays()
    {
        await AcceptedAsync(Given.Registration(1));
        await AcceptedAsync(Given.Registration(2));
        await AcceptedAsync(Correction(2, 1));
        var agreement = await AcceptedAsync(Given.Agreement(AgreementState.Suspended, responsible: [Given.Code(2)]));
        var both = await AcceptedAsync(Given.Agreement(AgreementState.Suspended, decidedOn: "2025-06-12", responsible: [Given.Code(1), Given.Code(2)]));

        await AcceptedAsync(Correction(2, 2));
        await AcceptedAsync(Given.Reversal(agreement.Control!));

        var files = await FilesAsync();
        Assert.Equal([both.Control!], Agreements(files[0]));
        Assert.Equal([agreement.Control!, both.Control!], Agreements(files[1]));
        Assert.DoesNotContain(files[0].Entries, e => e.Content is ReversalEntry);
        Assert.Contains(files[1].Entries, e => e.Content is ReversalEntry);

        static IEnumerable<string> Agreements(PersonFile file) => file.Entries.Where(e => e.Content is AgreementEntry).OrderBy(e => e.Content.LawDay).Select(e => e.Control);
    }

    [Fact]
    public async Task What_cannot_be_corrected_is_refused_by_code_and_path()
    {
        var haikou = await AcceptedAsync(Registration(1, Given.HaikouHospital, "460105"));
        var hangzhou = await AcceptedAsync(Given.Registration(1));
        var act = Given.NextId("act");
        var points = await AcceptedAsync(Given.Points(1) with { Act = act });
        await AcceptedAsync(Given.Points(1, institution: Given.HaikouHospital, region: "460105", decidedOn: "2025-06-11") with { Act = act });
        var other = await AcceptedAsync(Given.Registration(2));

        Assert.Equal(("UNKNOWN_PERSON", "person"), await RefusalAsync(Correction(77, RightNumber)));
        Assert.Equal(("UNKNOWN_PERSON", "person"), await RefusalAsync(Correction(2, RightNumber, region: "140105")));
        Assert.Equal(("ID_NUMBER_UNCHANGED", "idNumber"), await RefusalAsync(Correction(2, 2)));
        Assert.Equal(("UNKNOWN_ENTRY", "entries"), await RefusalAsync(Correction(1, RightNumber, entries: [other.Control!])));
        Assert.Equal(("CUT_APART", "entries"), await RefusalAsync(Correction(1, RightNumber, entries: [hangzhou.Control!])));
        Assert.Equal(("NO_REGISTRATION", "entries"), await RefusalAsync(Correction(2, RightNumber, entries: [(await AcceptedAsync(Given.Points(2))).Control!])));
        Assert.Equal(("OTHER_PROVINCE", "entries"), await RefusalAsync(Correction(1, RightNumber)));
        Assert.Equal(("OTHER_PROVINCE", "entries"), await RefusalAsync(Correction(1, RightNumber, entries: [haikou.Control!])));
        Assert.Equal(("UNKNOWN_ENTRY", "entry"), await RefusalAsync(Given.Reversal("E" + new string('A', 26))));
        Assert.Equal(3, (await FileAsync(points.FileId!)).Entries.Count(e => e.Content is not RegistrationEntry) + 1);
    }

    [Fact]
    public async Task Whoever_was_told_of_the_union_is_told_and_no_replay_tells_the_moved_entries_as_the_others()
    {
        await AcceptedAsync(Registration(1, Given.HaikouHospital, "460105"));
        var hangzhou = await AcceptedAsync(Given.Registration(1));
        await AcceptedAsync(Given.Points(1));
        var haikou = new Scope { Region = RegionCode.Parse("460100") };
        Assert.Contains(await EventsAsync(haikou), e => e.Kind == EventKind.PointsRecorded);
        var person = await EventsAsync(new Scope { Person = Given.Code(1) });

        var correction = await AcceptedAsync(Correction(1, RightNumber, entries: [hangzhou.Control!]));
        var part = Assert.Single((await FileAsync(correction.FileId!)).Codes);

        var there = await EventsAsync(haikou);
        Assert.DoesNotContain(there, e => e.Kind == EventKind.PointsRecorded);
        Assert.Equal([EventKind.IdentityCorrected, EventKind.StatusChanged], there.Where(e => e.Place > person[^1].Place && e.FileId == hangzhou.FileId).Select(e => e.Kind));
        var replayed = await EventsAsync(new Scope { Person = Given.Code(1) });
        Assert.DoesNotContain(replayed, e => e.Kind == EventKind.PointsRecorded || e.Sanction is not null && e.Place <= person[^1].Place);
        Assert.Contains(replayed, e => e.Kind == EventKind.IdentityCorrected);
        Assert.Equal([EventKind.IdentityCorrected, EventKind.StatusChanged], (await EventsAsync(new Scope { Person = part })).Select(e => e.Kind).Take(2));
        Assert.DoesNotContain(there, e => e.Kind == EventKind.StatusChanged && e.FileId == correction.FileId);
        Assert.DoesNotContain(Given.IdNumber(RightNumber), string.Join('\n', await Sql.ReadAsync(ConnectionString, "SELECT detail FROM events UNION ALL SELECT content FROM entries")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Simulated_it_changes_nothing_and_tells_of_the_known_file_alone()
    {
        await AcceptedAsync(Registration(1, Given.HaikouHospital, "460105"));
        var hangzhou = await AcceptedAsync(Given.Registration(1));
        await AcceptedAsync(Given.Points(1));
        await AcceptedAsync(Given.Registration(RightNumber, institution: Given.HaikouPharmacy, region: "460105"));

        var simulated = await Store.Ledger.SimulateAsync([Correction(1, RightNumber, entries: [hangzhou.Control!])], Cancel);

        Assert.Equal((EntryResult.Accepted, hangzhou.FileId), (simulated.Outcome.Result, simulated.Outcome.FileId));
        Assert.Equal((Status.Suspended, Status.Normal), (simulated.Before!.On(Today).Status, simulated.After!.On(Today).Status));
        Assert.All(simulated.Events, e => Assert.Equal(hangzhou.FileId, e.FileId));
        Assert.Equal(["0"], await Sql.ReadAsync(ConnectionString, "SELECT COUNT(*) FROM entry_moves"));
    }

    /// <summary>Points at the place of the registration that goes, before the correction or after it.</summary>
    private async Task<(int Staying, int Gone)> OrderedAsync(int n, bool pointsFirst)
    {
        var haikou = await AcceptedAsync(Registration(n, Given.HaikouHospital, "460105"));
        var hangzhou = await AcceptedAsync(Given.Registration(n));
        var correction = Correction(n, RightNumber + n, entries: [hangzhou.Control!]);
        if (!pointsFirst) correction = correction with { Id = (await AcceptedAsync(correction)).Id };
        var points = await AcceptedAsync(Given.Points(n));
        await AcceptedAsync(new ObjectionEntry
        {
            Id = Given.NextId(), Region = RegionCode.Parse(Given.Hangzhou), Entry = points.Control!, FiledOn = Given.Day("2025-06-16"), SignedByPerson = true, SealedByInstitution = true, Statement = "申诉",
        });
        var corrected = pointsFirst ? await AcceptedAsync(correction) : await SubmitAsync(correction);
        return ((await FileAsync(haikou.FileId!)).Entries.Count, (await FileAsync(corrected.FileId!)).Entries.Count);
    }

    private static IdentityCorrectedEntry Correction(int n, int rightNumber, string region = Given.Hangzhou, params string[] entries)
    {
        IdNumber.TryParse("01", Given.IdNumber(rightNumber), out var number);
        return new IdentityCorrectedEntry
        {
            Id = Given.NextId("correction"),
            Region = RegionCode.Parse(region),
            Person = Given.Code(n),
            IdNumber = number!,
            Entries = entries,
            DecidedOn = Given.Day("2025-06-28"),
            Reason = "录入有误",
            DocumentNumber = Given.NextId("doc"),
        };
    }

    private static RegistrationEntry Registration(int n, string institution, string region) => Given.Registration(n, region, institution);

    private async Task<(string Code, string Path)> RefusalAsync(Entry entry)
    {
        var outcome = await SubmitAsync(entry);
        Assert.Equal(EntryResult.Refused, outcome.Result);
        return (outcome.Refusals[0].Code, outcome.Refusals[0].Path[0]);
    }

    private async Task<PersonFile> FileAsync(string id) => (await Store.Reads.People.ByIdsAsync([id], Scope.Everything, Cancel))[0]!;

    /// <summary>Those that the codes of the first two persons name.</summary>
    private async Task<IReadOnlyList<PersonFile>> FilesAsync() => [.. (await Store.Reads.People.ByCodesAsync([Given.Code(1), Given.Code(2)], Scope.Everything, Cancel)).Select(f => f!)];

    private async Task<Status> StatusAsync(PersonFile file, DateTimeOffset? knownAt) => (await Store.Reads.People.DeriveAsync([file], knownAt, Cancel))[0].On(Today).Status;
}

public sealed class CorrectionsOnSqlite : CorrectionContract
{
    private protected override Task<string> NewDatabaseAsync() => Task.FromResult(SqliteFiles.New());

    private protected override Task DropDatabaseAsync()
    {
        SqliteFiles.Drop(ConnectionString);
        return Task.CompletedTask;
    }
}

public sealed class CorrectionsOnPostgres(Cluster cluster) : CorrectionContract
{
    private protected override Task<string> NewDatabaseAsync() => cluster.CreateDatabaseAsync();
}
