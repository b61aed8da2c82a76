using Hub.Domain;
using Microsoft.Extensions.Logging.Abstractions;

namespace Hub.Store.Tests;

/// <summary>What a reader hears is the same whether the database selects it or this node does in memory: of made-up events, scopes and filters.</summary>
public abstract class MatchingContract : StoreContract
{
    private const int Events = 250;
    private const int Selections = 400;

    private static readonly string[] Regions = ["330000", "330100", "330106", "460000", "460100", "140105"];
    private static readonly InstitutionCode[] Institutions = [.. new[] { Given.HangzhouHospital, Given.HaikouHospital, Given.HaikouPharmacy }.Select(InstitutionCode.Parse)];
    private static readonly EventKind[] Kinds = [EventKind.StatusChanged, EventKind.PointsRecorded, EventKind.AccessChanged, EventKind.DutyOpened];
    private static readonly Status[] Statuses = [Status.Normal, Status.Suspended, Status.Terminated];
    private static readonly Audience[] Audiences = [Audience.Insurance, Audience.Health, Audience.Drug];
    private static readonly InstitutionKind[] Places = [InstitutionKind.Medical, InstitutionKind.Pharmacy];

    [Fact]
    public async Task The_database_and_this_node_select_the_same()
    {
        var seed = Random.Shared.Next();
        var made = new Random(seed);
        await using var database = Database.Open(ConnectionString, null);
        await FillAsync(database, made);
        var signal = new EventSignal();
        signal.Advance(Events);
        await using var grants = new KnownGrants(database, signal, TimeProvider.System, NullLogger.Instance);
        var log = new EventLog(database, signal, grants, new EventLogOptions());
        var inMemory = await InMemoryAsync(new RecentEvents(database, signal, Events));

        var heard = 0;
        for (var i = 0; i < Selections; i++)
        {
            var selection = Selection(made);
            var selected = (await log.ReadAsync(0, selection, int.MaxValue, Cancel)).Select(e => e.Place).ToList();
            Assert.True(selected.SequenceEqual(inMemory.Where(e => e.Matches(selection)).Select(e => e.Event.Place)), $"Seed {seed}: {selection}");
            heard += selected.Count;
        }
        Assert.InRange(heard, Selections, Selections * Events / 2);
    }

    private static async Task<List<LoggedEvent>> InMemoryAsync(RecentEvents recent)
    {
        var read = new List<LoggedEvent>();
        for (var place = 0L; place < Events;)
        {
            var stretch = await recent.AfterAsync(place, Cancel);
            read.AddRange(stretch!.Events);
            place = stretch.UpTo;
        }
        return read;
    }

    private static async Task FillAsync(Database database, Random made)
    {
        await using var db = await database.ContextAsync(Cancel);
        for (var file = 1; file <= 4; file++)
        {
            db.Persons.Add(new PersonRow { FileId = $"F{file}", Name = "人", IdType = "01", IdHash = $"{file}", KeyId = "k", Nonce = [], Sealed = [] });
            // The first has no code, the last has three.
            for (var code = 1; code < file; code++) db.PersonCodes.Add(new PersonCodeRow { Code = Given.Code((10 * file) + code).Value, FileId = $"F{file}" });
        }
        for (var place = 1; place <= Events; place++)
        {
            var kind = Pick(made, Kinds);
            db.Events.Add(new EventRow
            {
                Place = place,
                Id = $"V{place}",
                Kind = kind.ToString(),
                FileId = made.Next(5) == 0 ? null : $"F{made.Next(1, 5)}",
                Region = RegionCode.Parse(Pick(made, Regions)).Number,
                Status = kind == EventKind.StatusChanged ? (int)Pick(made, Statuses) : null,
                RecordedAt = DateTimeOffset.UnixEpoch,
                Client = kind == EventKind.AccessChanged ? Pick(made, ["his", "hers"]) : null,
                Detail = StoreJson.Write(new EventDetail([])),
            });
            db.EventScopes.AddRange(Enumerable.Range(0, made.Next(4)).Select(_ => Heard(made)).Distinct().Select(h => h.ToRow(place)));
            if (made.Next(10) == 0 && kind != EventKind.AccessChanged) db.WithdrawnEvents.Add(new WithdrawnEventRow { Place = place, Correction = "c" });
        }
        await db.SaveChangesAsync(Cancel);
    }

    private static Hearing Heard(Random made) =>
        new(RegionCode.Parse(Pick(made, Regions)), Perhaps(made, Places), made.Next(2) == 0 ? null : Pick(made, Institutions), Perhaps(made, Audiences));

    private static EventSelection Selection(Random made) => new()
    {
        Scope = new Scope
        {
            Region = made.Next(3) == 0 ? RegionCode.Country : RegionCode.Parse(Pick(made, Regions)),
            Kind = Perhaps(made, Places, 3),
            Institution = made.Next(6) == 0 ? Pick(made, Institutions) : null,
            Person = made.Next(8) == 0 ? Code(made) : null,
            Empty = made.Next(20) == 0,
        },
        Audience = Perhaps(made, Audiences),
        Client = made.Next(2) == 0 ? Pick(made, ["his", "hers", "another"]) : null,
        Region = made.Next(4) == 0 ? RegionCode.Parse(Pick(made, Regions)) : null,
        InstitutionKind = Perhaps(made, Places, 5),
        Kinds = made.Next(3) == 0 ? Some(made, Kinds) : null,
        Persons = made.Next(5) == 0 ? [.. Enumerable.Range(0, made.Next(6)).Select(_ => Code(made))] : null,
        Status = made.Next(5) == 0 ? Some(made, Statuses) : null,
    };

    private static PersonCode Code(Random made) => Given.Code((10 * made.Next(1, 5)) + made.Next(1, 4));

    private static T Pick<T>(Random made, T[] from) => from[made.Next(from.Length)];

    private static T? Perhaps<T>(Random made, T[] from, int oneIn = 2) where T : struct => made.Next(oneIn) == 0 ? Pick(made, from) : null;

    private static T[] Some<T>(Random made, T[] from) => [.. from.Where(_ => made.Next(2) == 0)];
}

public sealed class MatchingOnSqlite : MatchingContract
{
    private protected override Task<string> NewDatabaseAsync() => Task.FromResult(SqliteFiles.New());

    private protected override Task DropDatabaseAsync()
    {
        SqliteFiles.Drop(ConnectionString);
        return Task.CompletedTask;
    }
}

public sealed class MatchingOnPostgres(Cluster cluster) : MatchingContract
{
    private protected override Task<string> NewDatabaseAsync() => cluster.CreateDatabaseAsync();
}
