using System.Buffers;
using System.Text;
using System.Text.Json;
using GraphQL.Execution;
using Hub.Domain;
using Hub.Store;

namespace Hub.Schema.Tests;

/// <summary>A hub on a SQLite file of its own with planted people, at one fixed moment, so that two with the same people answer alike byte for byte.</summary>
internal sealed class AttackedWorld : IAsyncDisposable
{
    public static readonly DateOnly Today = TestHub.Today;

    private const string Silent = """{"data": "a stream"}""";

    private readonly string _folder;
    private readonly HubStore _store;

    private AttackedWorld(string folder, HubStore store) => (_folder, _store, Schema) = (folder, store, Open(store, HubSchema.Contract));

    public HubSchema Schema { get; }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<AttackedWorld> StartAsync(params IEnumerable<Entry> entries)
    {
        var folder = Directory.CreateTempSubdirectory("hubattack").FullName;
        var store = HubStore.Open($"Data Source={Path.Combine(folder, "hub.db")}", Keys.FromPassphrase("tests"), Repository.Law, Clock.Instance, () => Today);
        await store.PrepareAsync(Cancel);
        await store.AdvanceToAsync(Today, Cancel);
        var outcomes = await store.Ledger.SubmitAsync([.. entries], Cancel);
        var refused = string.Join('\n', outcomes.SelectMany(outcome => outcome.Refusals.Select(r => $"{outcome.Id}: {r.Code} {r.Message}")));
        Assert.True(refused.Length == 0, refused);
        return new AttackedWorld(folder, store);
    }

    /// <summary>The same people under another contract.</summary>
    public HubSchema Under(string contract) => Open(_store, contract);

    public static async Task<string> AskAsync(HubSchema schema, Caller? caller, string document, string? variables = null, string? operation = null)
    {
        var output = new ArrayBufferWriter<byte>();
        await schema.Executor.ExecuteAsync(Request(document, variables, operation), schema.RequestOf(caller), output, Cancel);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    /// <summary>The first answer of a subscription; a stream that opens and says nothing is no refusal either.</summary>
    public static async Task<string> HearAsync(HubSchema schema, Caller? caller, string document, string? variables = null)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        await using var answers = schema.Executor.Subscribe(Request(document, variables, null), () => schema.RequestOf(caller), ended.Token).GetAsyncEnumerator(ended.Token);
        ended.CancelAfter(TimeSpan.FromSeconds(5));
        try
        {
            if (!await answers.MoveNextAsync()) return Silent;
        }
        catch (OperationCanceledException) when (!Cancel.IsCancellationRequested)
        {
            return Silent;
        }

        var output = new ArrayBufferWriter<byte>();
        using (answers.Current) answers.Current.WriteTo(output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private static HubSchema Open(HubStore store, string contract) => HubSchema.Create(contract, store, Repository.Law, () => Today, Clock.Instance);

    private static GraphQLRequest Request(string document, string? variables, string? operation) => GraphQLRequest.Of(document) with
    {
        OperationName = operation, Variables = variables is null ? default : JsonElement.Parse(variables),
    };

    private sealed class Clock : TimeProvider
    {
        public static readonly Clock Instance = new();

        public override DateTimeOffset GetUtcNow() => new(2025, 7, 1, 2, 0, 0, TimeSpan.Zero);
    }
}
