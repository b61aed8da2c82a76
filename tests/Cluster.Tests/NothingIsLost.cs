using System.Globalization;

namespace Hub.Clustered;

/// <summary>Whatever goes wrong in a cluster, every subscriber has in the end what the ledger says, once and in order.</summary>
public sealed class NothingIsLost(ITestOutputHelper output)
{
    private static readonly string[] Kinds = ["RegistrationChanged", "PointsRecorded", "EntryReversed"];

    [Fact]
    public async Task Nodes_die_the_database_restarts_connections_are_cut_and_every_subscriber_has_every_event_in_order()
    {
        var plan = FaultPlan.Draw(Number("HUB_FAULT_SEED") ?? Random.Shared.Next(1, 1_000_000), Number("HUB_FAULT_ROUNDS") ?? 1);
        output.WriteLine($"{plan}; HUB_FAULT_SEED={plan.Seed} replays it.");
        await using var cluster = await HubCluster.StartAsync(FaultPlan.Nodes);
        await using var run = new FaultRun(cluster, plan, output.WriteLine);
        IReadOnlyList<LoggedEvent> log = [];
        await run.RunAsync(async () =>
        {
            log = await LedgerReading.EventsAsync(cluster.ConnectionString);
            return want => log.Count(want.Hears);
        });

        Assert.Equal(Enumerable.Range(1, log.Count).Select(n => (long)n), log.Select(e => e.Place));
        EveryEntryIsThere(run.Writers, log, await LedgerReading.EntriesAsync(cluster.ConnectionString), plan);
        OnlyTheseRefusals(run, cluster);
        foreach (var subscriber in run.Subscribers)
        {
            Assert.True(subscriber.Wrong is null, $"{plan}\n{subscriber}: {subscriber.Wrong}");
            var due = log.Where(subscriber.Want.Hears).Select(e => e.Id).ToList();
            var received = subscriber.Received.Select(r => r.Id).ToList();
            Assert.True(due.SequenceEqual(received), $"{plan}\n{subscriber}\nnot received: {string.Join(' ', due.Except(received))}\nnot due: {string.Join(' ', received.Except(due))}");
        }
        output.WriteLine($"{log.Count} events, {run.Subscribers.Sum(s => s.Count)} received by {run.Subscribers.Count} subscribers over {run.Subscribers.Sum(s => s.Connections)} connections, {run.Subscribers.Sum(s => s.Repeats)} of them repeated; {run.Writers.Sum(w => w.Repeats)} submits sent again, {run.Writers.Sum(w => w.FoundThere)} entries found there.");
    }

    private static void EveryEntryIsThere(IEnumerable<Writer> writers, IReadOnlyList<LoggedEvent> log, IReadOnlyDictionary<string, string> entries, FaultPlan plan)
    {
        var told = writers.SelectMany(w => w.Controls.Values).ToList();
        Assert.True(told.ToHashSet().SetEquals(entries.Keys), $"{plan}\n{told.Except(entries.Keys).Count()} entries that the hub said it had are not there, {entries.Keys.Except(told).Count()} are there that nobody was told of.");
        var events = log.Where(e => Kinds.Contains(e.Kind)).Select(e => e.Entry).ToLookup(e => e);
        Assert.All(told, control => Assert.True(events[control].Count() == 1, $"{plan}\n{entries[control]} {control} has {events[control].Count()} events of its own."));
    }

    /// <summary>Whoever is refused is told that it may come again, and never more of a failure than that.</summary>
    private static void OnlyTheseRefusals(FaultRun run, HubCluster cluster)
    {
        Assert.Contains("UNAVAILABLE", run.Writers.SelectMany(w => w.Refusals));
        var others = run.Writers.SelectMany(w => w.Refusals).Except(["UNAVAILABLE", "AUDIT_UNAVAILABLE", "DEADLINE_EXCEEDED"])
            .Concat(run.Subscribers.SelectMany(s => s.Refusals).Except(["UNAVAILABLE", "AUDIT_UNAVAILABLE", "CONSUMER_TAKEN_OVER"])).ToList();
        Assert.True(others.Count == 0, $"{string.Join(' ', others)}\n{cluster.Failures(40)}");
    }

    private static int? Number(string setting) => int.TryParse(Environment.GetEnvironmentVariable(setting), CultureInfo.InvariantCulture, out var number) ? number : null;
}
