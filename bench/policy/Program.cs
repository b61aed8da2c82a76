using System.Buffers;
using System.Diagnostics;
using System.Text.Json;
using Bench;
using Bench.Policy;
using GraphQL.Execution;
using Hub.Domain;
using Hub.Schema;
using Hub.Store;

// What the policy costs: 1,000 registrations of 6 fields, 5 of them guarded, for a caller each of whose records is checked and for one that has them
// all, turn by turn. Writes a line of JSON for each, for report.mjs to compare.
const int Rounds = 40;
const string Page = "registrations(first: 500) { nodes { category department title practiceType employedOn commitmentOn } }";
var today = new DateOnly(2025, 7, 1);
var law = Law.Read();
var folder = Directory.CreateTempSubdirectory("bench-policy");
await using (var store = HubStore.Open($"Data Source={Path.Combine(folder.FullName, "hub.db")}", Keys.FromPassphrase("bench"), law, TimeProvider.System, () => today))
{
    await store.PrepareAsync(CancellationToken.None);
    var refused = (await store.Ledger.SubmitAsync([.. Staff.Registrations(500)], CancellationToken.None)).FirstOrDefault(outcome => outcome.Refusals.Count > 0);
    if (refused is not null) throw new InvalidOperationException(refused.Refusals[0].Message);
    var hub = HubSchema.Create(HubSchema.Contract, store, law, () => today, TimeProvider.System);
    var times = new Dictionary<string, List<double>> { ["engine"] = [], ["guarded"] = [] };
    for (var round = -10; round < Rounds; round++)
    {
        foreach (var (side, caller) in (IEnumerable<(string, Caller)>)[("engine", Staff.Institution), ("guarded", Staff.Agency)])
        {
            var nanoseconds = await AnswerAsync(hub, caller);
            if (round >= 0) times[side].Add(nanoseconds);
        }
    }

    foreach (var (side, taken) in times) Console.WriteLine(JsonSerializer.Serialize(new { question = "policy", side, nanoseconds = taken.Order().ElementAt(Rounds / 2) }));
}

Directory.Delete(folder.FullName, recursive: true);

static async Task<double> AnswerAsync(HubSchema hub, Caller caller)
{
    var output = new ArrayBufferWriter<byte>(1 << 20);
    var started = Stopwatch.GetTimestamp();
    await hub.Executor.ExecuteAsync(GraphQLRequest.Of($"{{ a: {Page} b: {Page} }}"), hub.RequestOf(caller), output, CancellationToken.None);
    var taken = Stopwatch.GetElapsedTime(started).TotalNanoseconds;
    return output.WrittenCount > 100_000 ? taken : throw new InvalidOperationException("The answer is not whole.");
}
