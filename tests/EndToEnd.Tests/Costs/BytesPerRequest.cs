using System.Net;
using System.Net.Sockets;
using System.Text;
using GraphQL.Execution;
using Hub.Configuration;
using Hub.Domain;
using Hub.Serving;
using Hub.Tokens;
using Microsoft.Data.Sqlite;
using People = Hub.Running.People;

namespace Hub.EndToEnd.Costs;

/// <summary>What the hub allocates for a request with a token and a document that it knows, over a connection that is warm: all of it, from the socket to the socket.</summary>
[Collection(Alone.Name)]
public sealed class BytesPerRequest : IAsyncLifetime
{
    private const int Requests = 500;
    private const string ConnectionString = "ConnectionStrings__Hub";

#if DEBUG
    // Built to be debugged, every asynchronous call is an object.
    private const int Most = 6 * 1024;
    private const int MostOfStatus = 8 * 1024;
#else
    private const int Most = 4 * 1024;
    private const int MostOfStatus = 4 * 1024;
#endif

    /// <summary>Of each further code: its text, who and where that is, and the object of the answer.</summary>
    private const int MostOfCode = 480;

    private static readonly string[] Codes = [.. Enumerable.Range(1, 100).Select(n => $"D330106{n:D6}")];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("hubbytes");
    private Serving.RunningHub _hub = null!;

    public async ValueTask InitializeAsync()
    {
        // With bounds, so that they are counted, but with none that is reached.
        Dictionary<string, string> settings = new()
        {
            [ConnectionString] = $"Data Source={Path.Combine(_folder.FullName, "hub.db")}",
            ["Hub__Limits__Client__Budget"] = "2000000000", ["Hub__Limits__Client__BudgetPerSecond"] = "2000000000",
            ["Hub__Limits__Client__Requests"] = "1000000000", ["Hub__Limits__Client__RequestsPerSecond"] = "1000000000",
        };
        foreach (var (name, value) in settings) Environment.SetEnvironmentVariable(name, value);
        _hub = await Serving.RunningHub.StartAsync(new ServeOptions("Development", "http://127.0.0.1:0", new DateOnly(2025, 12, 15), Quiet: true), TestContext.Current.CancellationToken);
        foreach (var name in settings.Keys) Environment.SetEnvironmentVariable(name, null);
    }

    public async ValueTask DisposeAsync()
    {
        await _hub.DisposeAsync();
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public void A_request_with_a_known_token_and_document_allocates_little()
    {
        const string body = """{"query":"query Named($a: Boolean = true) {\n  __typename @include(if: $a)\n}","operationName":"Named","variables":{"a":true}}""";
        var least = LeastFor(Audience.Health, Purpose.IndustryFollowUp, body, "{\"data\":{\"__typename\":\"Query\"}}");
        Assert.True(least <= Most, $"A request allocates {least} bytes, not {Most} at most.");
    }

    [Fact]
    public async Task The_public_status_of_a_person_allocates_little_and_of_a_hundred_little_more_than_what_is_told()
    {
        await FillAsync();
        var one = LeastFor(Audience.Platform, Purpose.PatientNotice, Statuses(Codes[..1]), "\"known\":true");
        var all = LeastFor(Audience.Platform, Purpose.PatientNotice, Statuses(Codes), "\"known\":true");
        var more = (all - one) / (Codes.Length - 1);
        Assert.True(one <= MostOfStatus, $"One public status allocates {one} bytes, not {MostOfStatus} at most.");
        Assert.True(more <= MostOfCode, $"A further code allocates {more} bytes, not {MostOfCode} at most.");
    }

    private static string Statuses(string[] codes) => JsonSerializer.Serialize(new
    {
        query = "query Status($codes: [PersonCode!]!) { publicStatus(codes: $codes) { code known name institution category status from lastDay emergencyPayable asOf fresh } }",
        variables = new { codes },
    });

    /// <summary>Takes in whoever is asked for, and waits until this node has them in memory.</summary>
    private async Task FillAsync()
    {
        var schema = _hub.Hub.Schema;
        var entries = Codes.Select((code, n) => People.Registration((code, People.IdNumberOf(n + 1)), People.HangzhouHospital, "330106"));
        var request = GraphQLRequest.Of(People.Submit) with { Variables = JsonSerializer.SerializeToElement(new { entries }) };
        using var result = await schema.Executor.ExecuteAsync(request, schema.RequestOf(Of(Audience.Insurance, Purpose.FundSupervision)), TestContext.Current.CancellationToken);
        Assert.Empty(result.Errors);
        while (_hub.Hub.Store.Index.State is not { Whole: true } state || state.Persons < Codes.Length) await Task.Delay(20, TestContext.Current.CancellationToken);
    }

    private static Caller Of(Audience audience, Purpose purpose) =>
        new() { Audience = audience, Region = RegionCode.Parse("330000"), Purpose = purpose, Subject = "costs", Body = audience == Audience.Insurance ? InsuranceBody.Agency : null, ExpiresAt = DateTimeOffset.UtcNow.AddHours(1) };

    /// <summary>The fewest bytes of some rounds: what the hub does beside, every now and then, is none of the request's.</summary>
    private long LeastFor(Audience audience, Purpose purpose, string body, string answered)
    {
        var token = new TokenIssuer(HubKeys.DevelopmentSigning, "hub", "hub", TimeProvider.System).Issue(Of(audience, purpose));
        using var connection = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        connection.Connect(IPAddress.Loopback, new Uri(_hub.Addresses.First()).Port);
        var request = Encoding.ASCII.GetBytes($"POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nAccept: application/graphql-response+json, application/json;q=0.9\r\nAuthorization: Bearer {token}\r\nContent-Length: {body.Length}\r\n\r\n{body}");
        var answer = new byte[1 << 16];
        Assert.Contains(answered, Encoding.UTF8.GetString(answer, 0, Ask(connection, request, answer)), StringComparison.Ordinal);
        var least = long.MaxValue;
        for (var round = 0; round < 5; round++)
        {
            var before = GC.GetTotalAllocatedBytes(precise: true);
            for (var i = 0; i < Requests; i++) Ask(connection, request, answer);
            least = Math.Min(least, (GC.GetTotalAllocatedBytes(precise: true) - before) / Requests);
        }
        return least;
    }

    /// <summary>Answers are chunked: the last chunk is an empty one.</summary>
    private static int Ask(Socket connection, byte[] request, byte[] answer)
    {
        connection.Send(request);
        for (var read = 0; ;)
        {
            read += connection.Receive(answer, read, answer.Length - read, SocketFlags.None);
            if (answer.AsSpan(0, read).EndsWith("\r\n0\r\n\r\n"u8)) return read;
        }
    }
}
