using System.Net;
using System.Net.Sockets;
using System.Text;
using Hub.Configuration;
using Hub.Domain;
using Hub.Serving;
using Hub.Tokens;
using Microsoft.Data.Sqlite;

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
#else
    private const int Most = 4 * 1024;
#endif

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("hubbytes");
    private Serving.RunningHub _hub = null!;

    public async ValueTask InitializeAsync()
    {
        Environment.SetEnvironmentVariable(ConnectionString, $"Data Source={Path.Combine(_folder.FullName, "hub.db")}");
        _hub = await Serving.RunningHub.StartAsync(new ServeOptions("Development", "http://127.0.0.1:0", new DateOnly(2025, 12, 15), Quiet: true), TestContext.Current.CancellationToken);
        Environment.SetEnvironmentVariable(ConnectionString, null);
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
        var token = new TokenIssuer(HubKeys.DevelopmentSigning, "hub", "hub", TimeProvider.System).Issue(new Caller
        {
            Audience = Audience.Health, Region = RegionCode.Parse("330000"), Purpose = Purpose.IndustryFollowUp, Subject = "costs", ExpiresAt = DateTimeOffset.UtcNow.AddHours(1),
        });
        using var connection = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        connection.Connect(IPAddress.Loopback, new Uri(_hub.Addresses.First()).Port);
        const string body = """{"query":"query Named($a: Boolean = true) {\n  __typename @include(if: $a)\n}","operationName":"Named","variables":{"a":true}}""";
        var request = Encoding.ASCII.GetBytes($"POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nAccept: application/graphql-response+json, application/json;q=0.9\r\nAuthorization: Bearer {token}\r\nContent-Length: {body.Length}\r\n\r\n{body}");
        var answer = new byte[4096];
        Assert.Contains("{\"data\":{\"__typename\":\"Query\"}}", Encoding.ASCII.GetString(answer, 0, Ask(connection, request, answer)), StringComparison.Ordinal);
        var least = long.MaxValue;
        for (var round = 0; round < 5; round++)
        {
            var before = GC.GetTotalAllocatedBytes(precise: true);
            for (var i = 0; i < Requests; i++) Ask(connection, request, answer);
            least = Math.Min(least, (GC.GetTotalAllocatedBytes(precise: true) - before) / Requests);
        }
        Assert.True(least <= Most, $"A request allocates {least} bytes, not {Most} at most.");
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
