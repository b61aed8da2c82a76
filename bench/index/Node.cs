using System.Buffers;
using System.Diagnostics;
using System.Text.Json;
using GraphQL.Execution;
using Hub.Domain;
using Hub.Schema;
using Hub.Store;

namespace Bench.Index;

/// <summary>A hub whose database has nobody and whose index has a crowd.</summary>
internal sealed class Node : IAsyncDisposable
{
    private const string Ask = "query($codes: [PersonCode!]!) { publicStatus(codes: $codes) { code known name institution category status from lastDay asOf fresh } }";

    private static readonly DateOnly Today = new(2025, 7, 1);

    private readonly ArrayBufferWriter<byte> _answer = new(1 << 12);
    private readonly List<GraphQLRequest> _requests;
    private readonly List<PersonCode> _codes;
    private readonly PersonIndex _index;
    private readonly HubStore _store;
    private readonly HubSchema _hub;

    private Node(Crowd crowd, PersonIndex index, HubStore store, HubSchema hub)
    {
        var random = new Random(crowd.Persons);
        var texts = Enumerable.Range(0, 50_000).Select(_ => crowd.Code(random)).ToList();
        _codes = texts.ConvertAll(PersonCode.Parse);
        _requests = texts.Take(10_000).Select(code => GraphQLRequest.Of(Ask) with { Variables = JsonSerializer.SerializeToElement(new { codes = new[] { code } }) }).ToList();
        (_index, _store, _hub) = (index, store, hub);
    }

    /// <summary>Of the index, for each of the crowd: what the heap has more with it than without.</summary>
    public double BytesAPerson { get; private init; }

    public static async Task<Node> StartAsync(int persons, Lawbooks law, string folder)
    {
        var store = HubStore.Open($"Data Source={Path.Combine(folder, $"{persons}.db")}", Keys.FromPassphrase("bench"), law, TimeProvider.System, () => Today);
        await store.PrepareAsync(CancellationToken.None);
        await store.Heartbeats.BeatAsync(RegionCode.Parse("330000"), CancellationToken.None);
        var (crowd, before) = (new Crowd(persons), GC.GetTotalMemory(forceFullCollection: true));
        var index = crowd.Index();
        var bytes = GC.GetTotalMemory(forceFullCollection: true) - before;
        store.Index.Start(index);
        while (await store.Index.AtAsync(default, CancellationToken.None) is null) await Task.Delay(10);
        return new Node(crowd, index, store, HubSchema.Create(HubSchema.Contract, store, law, () => Today, TimeProvider.System)) { BytesAPerson = (double)bytes / persons };
    }

    /// <returns>Nanoseconds that a whole query of one code takes, from the document to the answer's bytes.</returns>
    public async Task<double> AskAsync(Caller caller)
    {
        var started = Stopwatch.GetTimestamp();
        foreach (var request in _requests)
        {
            _answer.ResetWrittenCount();
            await _hub.Executor.ExecuteAsync(request, _hub.RequestOf(caller), _answer, CancellationToken.None);
        }
        var taken = Stopwatch.GetElapsedTime(started).TotalNanoseconds / _requests.Count;
        return _answer.WrittenSpan.IndexOf("\"known\":true"u8) > 0 || _answer.WrittenSpan.IndexOf("\"known\":false"u8) > 0 ? taken : throw new InvalidOperationException("That is no answer.");
    }

    /// <returns>Nanoseconds that the index alone takes for one code.</returns>
    public double Find()
    {
        var (started, found) = (Stopwatch.GetTimestamp(), 0);
        foreach (var code in _codes) if (_index.Of(code, null, Scope.Everything, Today) is not null) found++;
        var taken = Stopwatch.GetElapsedTime(started).TotalNanoseconds / _codes.Count;
        return found > _codes.Count / 2 ? taken : throw new InvalidOperationException("Most of them serve somewhere.");
    }

    public ValueTask DisposeAsync() => _store.DisposeAsync();
}
