using System.Diagnostics;
using System.Text.Json;
using Bench;
using Bench.Log;
using Hub.Domain;
using Hub.Postgres;
using Hub.Store;

// What an event costs 300 subscribers: from its submit until all of them have it, as streams of one node and as readers who each ask the log for
// themselves, turn by turn, on PostgreSQL. Lines of JSON for report.mjs.
const int Subscribers = 300;
const int Events = 30;
const int Rounds = 5;
var today = new DateOnly(2025, 7, 1);
var law = Law.Read();
await using var cluster = await PostgresCluster.StartAsync();
await using var store = HubStore.Open(await cluster.CreateDatabaseAsync(), Keys.FromPassphrase("bench"), law, TimeProvider.System, () => today);
await store.PrepareAsync(CancellationToken.None);
var wanted = new EventSelection { Scope = new Scope { Region = RegionCode.Parse("330100"), Kind = InstitutionKind.Medical }, Audience = Audience.Health };
var next = 0;
for (var round = -1; round < Rounds; round++)
{
    var (streams, asking) = (await StreamsAsync(), await AskingAsync());
    if (round >= 0) Say("engine", streams);
    if (round >= 0) Say("asking", asking);
}

async Task<double> StreamsAsync()
{
    var tails = Enumerable.Range(0, Subscribers).Select(_ => store.Events.TailAsync(store.Events.Latest, wanted).GetAsyncEnumerator()).ToList();
    var taken = await TimeAsync(submit =>
    {
        var heard = tails.ConvertAll(tail => tail.MoveNextAsync().AsTask());
        return Task.WhenAll([submit(), .. heard]);
    });
    foreach (var tail in tails) await tail.DisposeAsync();
    return taken;
}

Task<double> AskingAsync() => TimeAsync(async submit =>
{
    var place = store.Events.Latest;
    await submit();
    var read = await Task.WhenAll(Enumerable.Range(0, Subscribers).Select(_ => Task.Run(() => store.Events.ReadAsync(place, wanted, 200, CancellationToken.None))));
    if (read.Any(events => events.Count != 1)) throw new InvalidOperationException("Somebody did not get the event.");
});

async Task<double> TimeAsync(Func<Func<Task>, Task> hear)
{
    var started = Stopwatch.GetTimestamp();
    for (var i = 0; i < Events; i++) await hear(SubmitAsync);
    return Stopwatch.GetElapsedTime(started).TotalNanoseconds / Events;
}

async Task SubmitAsync()
{
    var outcome = (await store.Ledger.SubmitAsync([NewDoctor.Registration(++next)], CancellationToken.None))[0];
    if (outcome.Refusals.Count > 0) throw new InvalidOperationException(outcome.Refusals[0].Message);
}

static void Say(string side, double nanoseconds) => Console.WriteLine(JsonSerializer.Serialize(new { question = "streams", side, nanoseconds }));
