using System.Net;
using System.Text;
using System.Text.Json;
using GraphQL.Tests.Transport;

namespace GraphQL.Tests.Hostile;

/// <summary>Hostile requests to a server on a real port: every one is answered, and none with a failure of ours.</summary>
public sealed class FuzzOverHttp(ITestOutputHelper test)
{
    private const int Clients = 4;
    private static readonly string[] ContentTypes =
        ["application/json", "application/json", "application/json", "application/json; charset=utf-8", "text/plain", "application/json; charset=\"x", ";", "application/graphql"];
    private static readonly string[] Accepts =
        ["application/json", "application/graphql-response+json", "*/*", "", "text/html", "application/*;q=0.1, application/json;q=0", ",;=", "text/event-stream"];

    [Fact]
    public async Task Every_request_is_answered_and_none_with_a_failure_of_ours()
    {
        var mutations = Mutations.Fresh(test.WriteLine);
        var target = new Target();
        await using var host = await Host.StartAsync(target.Executor, target.Context.View, new Sources());
        await Task.WhenAll(Enumerable.Range(0, Clients).Select(client => AskAsync(host, target, new Mutations(mutations.Seed + client), 15_000 / Clients)));
    }

    private static async Task AskAsync(Host host, Target target, Mutations mutations, int requests)
    {
        for (var i = 0; i < requests; i++)
        {
            var (request, sent) = Request(host, mutations);
            using (request)
            using (var response = await host.Http.SendAsync(request, Host.Cancellation))
            {
                var answer = await response.Content.ReadAsByteArrayAsync(Host.Cancellation);
                var story = $"{target.Failures.FirstOrDefault()} FUZZ_SEED={mutations.Seed}, request {i}: {response.StatusCode} {Encoding.UTF8.GetString(answer)} "
                    + $"to {request.Method} {request.RequestUri} {Convert.ToBase64String(sent)}";
                Assert.True(target.Failures.Count == 0 && response.StatusCode < HttpStatusCode.InternalServerError, story);
                Assert.True(response.Content.Headers.ContentType?.MediaType is "text/event-stream" || IsJson(answer), story);
            }
        }
    }

    private static (HttpRequestMessage Request, byte[] Sent) Request(Host host, Mutations mutations)
    {
        var document = mutations.Mutant(Corpus.Documents);
        var variables = mutations.Mutant(Corpus.Variables);
        HttpRequestMessage request;
        byte[] sent;
        if (mutations.Chance(6))
        {
            sent = document;
            request = new HttpRequestMessage(HttpMethod.Get, new Uri(
                $"{host.Address}?query={Escape(document)}&variables={Escape(variables)}{(mutations.Chance(3) ? "&operationName=A" : "")}"));
        }
        else
        {
            sent = mutations.Chance(3) ? Wrapped(document) : mutations.Chance(10) ? mutations.Noise() : mutations.Mutant(Corpus.Bodies);
            request = new HttpRequestMessage(HttpMethod.Post, host.Address) { Content = new ByteArrayContent(sent) };
            request.Content.Headers.TryAddWithoutValidation("Content-Type", mutations.Pick(ContentTypes));
            request.Headers.TransferEncodingChunked = mutations.Chance(4);
        }
        request.Headers.TryAddWithoutValidation("Accept", mutations.Pick(Accepts));
        return (request, sent);
    }

    /// <summary>The document as a string of JSON that is well-formed unless the document is no UTF-8.</summary>
    private static byte[] Wrapped(byte[] document) =>
        [.. "{\"query\":"u8, .. JsonSerializer.SerializeToUtf8Bytes(Encoding.UTF8.GetString(document)), .. "}"u8];

    // Within the longest request line that the server itself reads.
    private static string Escape(byte[] bytes) => string.Concat(bytes.Take(1200).Select(one => $"%{one:X2}"));

    private static bool IsJson(byte[] answer)
    {
        try
        {
            JsonDocument.Parse(answer).Dispose();
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
