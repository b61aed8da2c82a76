using Hub.Domain;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Hub.Store.Tests;

/// <summary>Many entries at once: written otherwise than a few are, and to be told from them by nothing but their moments.</summary>
public abstract class BulkContract : StoreContract
{
    private const int People = 120;
    private const int Hospitals = 12;

    /// <summary>What an import leaves: every column but moments, drawn ids and what is sealed; rows of the log by what they are of.</summary>
    private static readonly string[] Left =
    [
        "SELECT file_id, name, id_type, id_hash, key_id, length(nonce), length(sealed) FROM persons",
        "SELECT * FROM person_codes",
        "SELECT * FROM institutions",
        "SELECT * FROM registrations",
        "SELECT * FROM sanctions",
        "SELECT * FROM scores",
        "SELECT * FROM deadlines",
        "SELECT * FROM duties",
        "SELECT sequence, control, region, sender_id, kind, file_id, institution_file, institution, target, circumstance, law_day, content FROM entries",
        "SELECT e.control, f.file_id FROM entry_files f JOIN entries e ON e.sequence = f.sequence",
        "SELECT c.control, e.control AS entry, m.from_file, m.to_file FROM entry_moves m JOIN entries c ON c.sequence = m.correction JOIN entries e ON e.sequence = m.sequence",
        $"SELECT kind, file_id, region, entry, status, client, detail FROM events e WHERE {Told}",
        $"SELECT e.kind, e.file_id, e.entry, e.detail, s.region, s.kind AS at, s.institution, s.audience FROM event_scopes s JOIN events e ON e.place = s.place WHERE {Told}",
        "SELECT e.kind, e.file_id, e.entry, e.detail, w.correction FROM withdrawn_events w JOIN events e ON e.place = w.place",
        "SELECT region FROM sources",
    ];

    /// <summary>A ratio passes one line after the other when entries come one by one, and reaches the last of them at once in one submit.</summary>
    private const string Told = "e.kind <> 'RatioAlert'";

    [Fact]
    public async Task What_many_entries_leave_at_once_is_what_they_leave_one_by_one()
    {
        var alone = ConnectionString;
        foreach (var entry in Rounds().SelectMany(r => r)) await AcceptedAsync(entry);
        await AnotherDatabaseAsync();
        foreach (var round in Rounds()) Assert.All(await Store.Ledger.SubmitAsync(round, Cancel), o => Assert.Equal((EntryResult.Accepted, 0), (o.Result, o.Refusals.Count)));

        foreach (var rows in Left) Assert.Equal(await SortedAsync(alone, rows), await SortedAsync(ConnectionString, rows));
        Assert.Equal(await Sql.ReadAsync(ConnectionString, "SELECT COUNT(*) FROM events"), await Sql.ReadAsync(ConnectionString, "SELECT MAX(place) FROM events"));
        await DropAsync(alone);
    }

    [Fact]
    public async Task The_same_again_is_unchanged_and_one_that_is_refused_keeps_nothing_else_out()
    {
        List<Entry> round = [.. Rounds().First()];
        await Store.Ledger.SubmitAsync(round, Cancel);
        var written = await Sql.ReadAsync(ConnectionString, "SELECT * FROM events ORDER BY place");

        Assert.All(await Store.Ledger.SubmitAsync(round, Cancel), o => Assert.Equal(EntryResult.Unchanged, o.Result));
        Assert.Equal(written, await Sql.ReadAsync(ConnectionString, "SELECT * FROM events ORDER BY place"));

        var stranger = Registration(People + 1) with { Person = Given.Code(1) };
        var outcomes = await Store.Ledger.SubmitAsync([.. Enumerable.Range(People + 2, People).Select(Registration), stranger], Cancel);
        Assert.Equal([EntryResult.Refused], outcomes.Select(o => o.Result).Where(r => r != EntryResult.Accepted));
        Assert.Equal("PERSON_CODE_TAKEN", Assert.Single(outcomes[^1].Refusals).Code);
        Assert.Equal([$"{2 * People}"], await Sql.ReadAsync(ConnectionString, "SELECT COUNT(*) FROM persons"));
    }

    [Fact]
    public async Task Three_times_as_many_entries_at_once_cost_as_many_statements()
    {
        // Without those by which a node looks every moment what it is to know of its clients.
        using var statements = new TimesLogged(RelationalEventId.CommandExecuted, "grants", "FROM events ", "FROM \"events\" ");
        var quiet = new EventLogOptions { Polling = TimeSpan.FromDays(1), PollingWhileTold = TimeSpan.FromDays(1) };
        var store = HubStore.Open(ConnectionString, Keys.FromPassphrase("tests"), Law.Books, TimeProvider.System, () => Today, statements.Logs, events: quiet);
        Also(store);
        await store.PrepareAsync(Cancel);

        var next = 1;

        // The least of several: what the node does besides comes now and then.
        async Task<int> Cost(int people)
        {
            var least = int.MaxValue;
            for (var i = 0; i < 3; i++, next += people)
            {
                var before = statements.Count;
                Assert.All(await store.Ledger.SubmitAsync([.. Enumerable.Range(next, people).Select(Registration)], Cancel), o => Assert.Equal(EntryResult.Accepted, o.Result));
                least = Math.Min(least, statements.Count - before);
            }

            return least;
        }

        Assert.Equal(await Cost(80), await Cost(240));
    }

    private protected static RegistrationEntry Registration(int n) => Given.Registration(n, institution: Hospital(n), id: $"registration-{n}");

    private protected abstract Task DropAsync(string connectionString);

    /// <summary>Each changes a person's file once at most, so that its events are those of the entry alone.</summary>
    private static IEnumerable<IReadOnlyList<Entry>> Rounds()
    {
        var people = Enumerable.Range(1, People).ToList();
        yield return [.. people.Select(Registration)];
        yield return [.. people.Take(Hospitals).Select(n => (n % 3 == 0
            ? Given.Agreement(AgreementState.Terminated, institution: Hospital(n), responsible: [Given.Code(n), Given.Code(n + Hospitals)])
            : Given.Agreement(AgreementState.Active, institution: Hospital(n))) with { Id = $"agreement-{n}", DocumentNumber = $"协议{n}" })];
        yield return [.. people.Select(n => Points(n, n % 2 == 0 ? Circumstance.Reg40 : Circumstance.Reg39, (Responsibility)(n % 3)))];
        yield return [.. people.Take(Hospitals).Select(n => Points(n, Circumstance.LiquidatedDamages, Responsibility.Important) with { Id = $"damages-{n}" })];
        yield return [.. people.Where(n => n % 4 == 1).Select(n => Given.Registration(n, Given.Haikou, Given.HaikouHospital, $"second-{n}"))];
        yield return [.. people.Where(n => n % 5 == 2).Select(n => Given.Reversal(LedgerEntry.ControlOf(RegionCode.Parse(Given.Hangzhou), $"points-{n}")) with { Id = $"reversal-{n}" })];
        yield return
        [
            .. people.Select(n => Registration(People + n)),
            .. people.Where(n => n % 40 == 0).Select(n => new IdentityCorrectedEntry
            {
                Id = $"correction-{n}", Region = RegionCode.Parse(Given.Hangzhou), Person = Given.Code(n), IdNumber = Given.Registration((3 * People) + n).IdNumber, Entries = [], DecidedOn = Today, Reason = "更正",
                DocumentNumber = "更正",
            }),
        ];
    }

    private static PointsEntry Points(int n, Circumstance circumstance, Responsibility responsibility) =>
        Given.Points(n, circumstance, responsibility, institution: Hospital(n), id: $"points-{n}") with { DocumentNumber = $"文{n}" };

    private static string Hospital(int n) => $"H330106001{n % Hospitals:D2}";

    private static async Task<List<string>> SortedAsync(string connectionString, string sql) => [.. (await Sql.ReadAsync(connectionString, sql)).Order(StringComparer.Ordinal)];
}

public sealed class BulkOnSqlite : BulkContract
{
    private protected override Task<string> NewDatabaseAsync() => Task.FromResult(SqliteFiles.New());

    private protected override Task DropDatabaseAsync() => DropAsync(ConnectionString);

    private protected override Task DropAsync(string connectionString)
    {
        SqliteFiles.Drop(connectionString);
        return Task.CompletedTask;
    }
}

public sealed class BulkOnPostgres(Cluster cluster) : BulkContract
{
    /// <summary>What grows with every event and entry is most of what a database of a country grows by.</summary>
    [Theory]
    [InlineData("entries", 600)]
    [InlineData("events", 300)]
    [InlineData("event_scopes", 80)]
    [InlineData("registrations", 460)]
    public async Task A_registration_takes_no_more_room_than_it_did(string table, int most)
    {
        await Store.Ledger.SubmitAsync([.. Enumerable.Range(1, 100).Select(Registration)], Cancel);

        var bytes = await Sql.ReadAsync(ConnectionString, $"SELECT SUM(pg_column_size(t.*)) / 100 FROM {table} t");

        Assert.InRange(int.Parse(Assert.Single(bytes), System.Globalization.CultureInfo.InvariantCulture), 1, most);
    }

    private protected override Task<string> NewDatabaseAsync() => cluster.CreateDatabaseAsync();

    private protected override Task DropAsync(string connectionString) => Task.CompletedTask;
}
