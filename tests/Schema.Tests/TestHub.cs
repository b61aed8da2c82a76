using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;
using GraphQL.Execution;
using Hub.Domain;
using Hub.Store;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace Hub.Schema.Tests;

/// <summary>A hub on a SQLite file of its own, asked as callers ask it.</summary>
internal sealed class TestHub : IAsyncDisposable
{
    public static readonly DateOnly Today = new(2025, 7, 1);

    private readonly string _folder;

    private TestHub(string folder, HubStore store, HubSchemaOptions options)
    {
        (_folder, Store) = (folder, store);
        Schema = HubSchema.Create(HubSchema.Contract, store, Repository.Law, () => Today, TimeProvider.System, options);
    }

    public HubStore Store { get; }

    public HubSchema Schema { get; }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static Task<TestHub> StartAsync(params Entry[] entries) => StartAsync(entries, new HubSchemaOptions().FreshFor);

    public static async Task<TestHub> StartAsync(Entry[] entries, TimeSpan freshFor, ILoggerFactory? logs = null)
    {
        var folder = Directory.CreateTempSubdirectory("hubschema").FullName;
        var store = HubStore.Open($"Data Source={Path.Combine(folder, "hub.db")}", Keys.FromPassphrase("tests"), Repository.Law, TimeProvider.System, () => Today, logs);
        await store.PrepareAsync(Cancel);
        var hub = new TestHub(folder, store, new HubSchemaOptions { FreshFor = freshFor });
        await hub.SubmitAsync(entries);
        return hub;
    }

    public async Task SubmitAsync(params Entry[] entries)
    {
        foreach (var outcome in await Store.Ledger.SubmitAsync(entries, Cancel))
        {
            Assert.Equal("", string.Join("; ", outcome.Refusals.Select(r => $"{outcome.Id}: {r.Code} {r.Message}")));
        }
    }

    /// <summary>The whole answer, as JSON.</summary>
    public async Task<JsonNode> AskAsync(Caller? caller, string document, object? variables = null)
    {
        var request = GraphQLRequest.Of(document) with { Variables = JsonSerializer.SerializeToElement(variables) };
        var output = new ArrayBufferWriter<byte>();
        await Schema.Executor.ExecuteAsync(request, Schema.RequestOf(caller), output, Cancel);
        return JsonNode.Parse(output.WrittenSpan)!;
    }

    /// <summary>The data, of an answer without errors.</summary>
    public async Task<JsonNode> DataAsync(Caller? caller, string document, object? variables = null)
    {
        var answer = await AskAsync(caller, document, variables);
        Assert.True(answer["errors"] is null, answer.ToString());
        return answer["data"]!;
    }

    /// <summary>The only error.</summary>
    public async Task<JsonNode> ErrorAsync(Caller? caller, string document, object? variables = null) =>
        Assert.Single((await AskAsync(caller, document, variables))["errors"]!.AsArray())!;

    /// <summary>The first events of a subscription.</summary>
    public async Task<List<JsonNode>> HearAsync(Caller caller, string document, int count, string? lastEventId = null)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var heard = new List<JsonNode>();
        await foreach (var result in Schema.Executor.Subscribe(GraphQLRequest.Of(document), () => Schema.RequestOf(caller, lastEventId), enough.Token))
        {
            var output = new ArrayBufferWriter<byte>();
            using (result) result.WriteTo(output);
            heard.Add(JsonNode.Parse(output.WrittenSpan)!);
            if (heard.Count == count || heard[^1]["data"] is null) break;
        }

        return heard;
    }

    /// <summary>What the audit log has, in its order.</summary>
    public async Task<List<JsonNode>> RecordsAsync()
    {
        await using var database = Database();
        await database.OpenAsync(Cancel);
        await using var command = database.CreateCommand();
        command.CommandText = "SELECT content FROM audit_records ORDER BY sequence";
        var records = new List<JsonNode>();
        await using var reader = await command.ExecuteReaderAsync(Cancel);
        while (await reader.ReadAsync(Cancel)) records.Add(JsonNode.Parse(reader.GetString(0))!);
        return records;
    }

    /// <summary>Does to the database what nobody should.</summary>
    public async Task WreckAsync(string sql)
    {
        await using var database = Database();
        await database.OpenAsync(Cancel);
        await using var command = database.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(Cancel);
    }

    private SqliteConnection Database() => new($"Data Source={Path.Combine(_folder, "hub.db")}");

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}
