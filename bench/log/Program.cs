using System.Diagnostics;
using System.Text.Json;
using Bench;
using Bench.Log;
using Hub.Domain;
using Hub.Postgres;
using Hub.Store;
using Npgsql;

// What it costs that places are given in the order of commits: 32 writers submit registrations of new persons one by one, and write the same rows by
// hand, turn by turn, on a PostgreSQL that waits for its disk; a reader follows the log and must have seen every place. Lines of JSON for report.mjs.
const int Writers = 32;
const int Each = 60;
const int Rounds = 5;
var today = new DateOnly(2025, 7, 1);
var law = Law.Read();
await using var cluster = await PostgresCluster.StartAsync(durable: true);
var connection = await cluster.CreateDatabaseAsync();
await using var store = HubStore.Open(connection, Keys.FromPassphrase("bench"), law, TimeProvider.System, () => today);
await store.PrepareAsync(CancellationToken.None);
var next = 0;
await SubmitAsync();
var hand = await ByHand.LearnAsync(await OtherDatabaseAsync());
var places = 0L;
using var read = new CancellationTokenSource();
var reading = FollowAsync();
for (var round = 0; round < Rounds; round++)
{
    Say("engine", await TimeAsync(SubmitAsync));
    Say("sequence", await TimeAsync(hand.WriteAsync));
}

var last = await store.Events.LastPlaceAsync(CancellationToken.None);
while (Interlocked.Read(ref places) < last) await Task.Delay(10);
await read.CancelAsync();
await reading;

async Task SubmitAsync()
{
    var outcome = (await store.Ledger.SubmitAsync([NewDoctor.Registration(Interlocked.Increment(ref next))], CancellationToken.None))[0];
    if (outcome.Refusals.Count > 0) throw new InvalidOperationException(outcome.Refusals[0].Message);
}

// A database of its own, so that the hub's log has the hub's places alone.
async Task<NpgsqlDataSource> OtherDatabaseAsync()
{
    var other = await cluster.CreateDatabaseAsync();
    await using var beside = HubStore.Open(other, Keys.FromPassphrase("bench"), law, TimeProvider.System, () => today);
    await beside.PrepareAsync(CancellationToken.None);
    await beside.Ledger.SubmitAsync([NewDoctor.Registration(0)], CancellationToken.None);
    return NpgsqlDataSource.Create(other);
}

async Task FollowAsync()
{
    try
    {
        await foreach (var happened in store.Events.TailAsync(0, new EventSelection { Scope = Scope.Everything }, cancellation: read.Token))
        {
            if (happened.Place != Interlocked.Increment(ref places)) throw new InvalidOperationException($"The reader came to place {happened.Place} after {places - 1}.");
        }
    }
    catch (OperationCanceledException)
    {
        // Everything has been seen.
    }
}

static async Task<double> TimeAsync(Func<Task> write)
{
    var started = Stopwatch.GetTimestamp();
    await Task.WhenAll(Enumerable.Range(0, Writers).Select(_ => Task.Run(async () =>
    {
        for (var i = 0; i < Each; i++) await write();
    })));
    return Stopwatch.GetElapsedTime(started).TotalNanoseconds / (Writers * Each);
}

static void Say(string side, double nanoseconds) => Console.WriteLine(JsonSerializer.Serialize(new { question = "log", side, nanoseconds }));
