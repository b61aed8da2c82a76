using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Bench;
using Bench.Import;
using Hub.Domain;
using Hub.Importing;
using Hub.Postgres;
using Hub.Schema;
using Hub.Store;
using Npgsql;

// What an import costs beside a COPY of the very rows that it writes, into the same tables with their indexes, turn by turn on a PostgreSQL that waits
// for its disk. Writes lines of JSON for report.mjs. With a number: so many registrations in one import, and every tenth of it what memory is held.
const int Registrations = 20_000;
const int Rounds = 3;
var today = new DateOnly(2025, 7, 1);
var law = Law.Read();
var folder = Directory.CreateTempSubdirectory("bench-import");
await using var cluster = await PostgresCluster.StartAsync(durable: true);
if (args.Length > 0) await LongAsync(int.Parse(args[0], CultureInfo.InvariantCulture));
else
{
    await RoundAsync(Registrations / 10, _ => { });
    for (var round = 0; round < Rounds; round++) await RoundAsync(Registrations, Console.WriteLine);
}

Directory.Delete(folder.FullName, recursive: true);

async Task RoundAsync(int count, Action<string> say)
{
    var file = Path.Combine(folder.FullName, "registrations.csv");
    Province.Write(file, 0, count);
    var database = await cluster.CreateDatabaseAsync();
    var imported = await ImportAsync(database, file, count, null);
    var rows = await CopyOfRows.ReadAsync(database);
    var beside = await cluster.CreateDatabaseAsync();
    await using (await OpenAsync(beside)) { }
    await using (var source = NpgsqlDataSource.Create(beside)) await source.CreateCommand("CHECKPOINT").ExecuteNonQueryAsync();
    var copied = await rows.WriteAsync(beside);
    foreach (var (side, taken) in (IEnumerable<(string, TimeSpan)>)[("engine", imported), ("copy", copied)])
    {
        say(JsonSerializer.Serialize(new { question = "import", side, nanoseconds = taken.TotalNanoseconds / count }));
    }
}

async Task LongAsync(int count)
{
    var file = Path.Combine(folder.FullName, "registrations.csv");
    Province.Write(file, 0, count);
    var (began, told) = (Stopwatch.GetTimestamp(), 0);
    await ImportAsync(await cluster.CreateDatabaseAsync(), file, count, so =>
    {
        if (so.Rows < told + (count / 10)) return;
        told = so.Rows;
        using var process = Process.GetCurrentProcess();
        Console.WriteLine(JsonSerializer.Serialize(new
        {
            question = "import-memory", registrations = so.Rows, seconds = Stopwatch.GetElapsedTime(began).TotalSeconds,
            heap = GC.GetTotalMemory(forceFullCollection: true), resident = process.WorkingSet64,
        }));
    });
}

async Task<TimeSpan> ImportAsync(string database, string file, int count, Action<ImportProgress>? progress)
{
    await using var store = await OpenAsync(database);
    await using (var source = NpgsqlDataSource.Create(database)) await source.CreateCommand("CHECKPOINT").ExecuteNonQueryAsync();
    var import = new FileImport(store, HubSchema.Create(HubSchema.Contract, store, law, () => today, TimeProvider.System).Inputs, Keys.FromPassphrase("bench"));
    using var rows = import.Open([file])[0];
    var began = Stopwatch.GetTimestamp();
    var report = await import.RunAsync(rows, progress, CancellationToken.None);
    var taken = Stopwatch.GetElapsedTime(began);
    return report.Accepted == count ? taken : throw new InvalidOperationException(report.ToString());
}

async Task<HubStore> OpenAsync(string database)
{
    var store = HubStore.Open(database, Keys.FromPassphrase("bench"), law, TimeProvider.System, () => today);
    await store.PrepareAsync(CancellationToken.None);
    return store;
}
