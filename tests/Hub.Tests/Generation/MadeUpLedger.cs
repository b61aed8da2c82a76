using System.Text.Json;
using Hub.Configuration;
using Hub.Domain;
using Hub.Generation;
using Hub.Schema;
using Hub.Store;

namespace Hub.Tests.Generation;

/// <summary>The samples' people in a database of their own, taken in as an import would.</summary>
public sealed class MadeUpLedger : IAsyncLifetime
{
    private static readonly DateOnly Today = new(2025, 12, 15);
    private readonly TemporaryFolder _folder = new();
    private HubStore _store = null!;

    public Lawbooks Law { get; } = LawFolder.Read(Path.Combine(AppContext.BaseDirectory, "rulebooks"));

    public MadeUpSet Set { get; private set; } = null!;

    public List<SubmitOutcome> Outcomes { get; } = [];

    public async ValueTask InitializeAsync()
    {
        Set = Generator.Make(300, 1, Law);
        _store = HubStore.Open($"Data Source={Path.Combine(_folder.Path, "hub.db")};Pooling=False", Keys.FromPassphrase("tests"), Law, TimeProvider.System, () => Today);
        await _store.PrepareAsync(CancellationToken.None);
        foreach (var chunk in Set.Registrations.Concat<Entry>(Set.Decisions).Concat(Set.Others.OrderBy(e => e.LawDay)).Chunk(1000))
        {
            Outcomes.AddRange(await _store.Ledger.SubmitAsync(chunk, CancellationToken.None));
        }

        await TellAsync(HubSchema.Create(HubSchema.Contract, _store, Law, () => Today, TimeProvider.System).Inputs);
    }

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        _folder.Dispose();
    }

    private async Task TellAsync(EntryInputReader inputs)
    {
        var readings = await inputs.ReadAsync([.. Set.Told.Select(t => JsonSerializer.Deserialize<JsonElement>(t.Json))], RegionCode.Country, CancellationToken.None);
        Assert.Empty(readings.SelectMany(r => r.Refusals, (r, refusal) => $"{r.Id}: {refusal.Message}"));
        Outcomes.AddRange(await _store.Ledger.SubmitAsync([.. readings.Select(r => r.Entry!)], CancellationToken.None));
    }

    internal async Task<Derivation> DeriveAsync(string code)
    {
        var file = (await _store.Reads.People.ByCodesAsync([PersonCode.Parse(code)], Scope.Everything, CancellationToken.None))[0];
        return (await _store.Reads.People.DeriveAsync([file!], null, CancellationToken.None))[0];
    }

    internal async Task<Standing> StandingAsync(string name) => (await DeriveAsync(CodeOf(name))).On(Today);

    internal static string CodeOf(string name) => DataFiles.Provinces().SelectMany(p => p.People).Single(p => p.Name == name).Code!;
}
