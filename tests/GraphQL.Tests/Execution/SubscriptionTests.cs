using System.Buffers;
using System.Text;
using GraphQL.Execution;
using GraphQL.Response;

namespace GraphQL.Tests.Execution;

public sealed class SubscriptionTests
{
    private readonly World world = new();

    [Fact]
    public async Task Each_event_is_a_response_with_its_id() =>
        Assert.Equal(
            ["""at-1 {"data":{"ticks":{"id":"1","name":"cat 1"}}}""", """at-2 {"data":{"ticks":{"id":"2","name":null}}}"""],
            await Read("subscription { ticks(to: 2) { id name } }"));

    [Fact]
    public async Task What_is_told_beside_one_event_stands_in_the_extensions_of_its_response_alone()
    {
        var read = await Read("subscription { ticks(to: 4) { id } }");
        Assert.Equal("""at-3 {"data":{"ticks":{"id":"3"}},"extensions":{"third":true}}""", read[2]);
        Assert.All((string[])[read[0], read[1], read[3]], r => Assert.DoesNotContain("extensions", r, StringComparison.Ordinal));
        var costed = await Read("subscription { ticks(to: 3) { id } }", reportCost: true);
        Assert.All(costed, r => Assert.Contains("\"cost\"", r, StringComparison.Ordinal));
        Assert.EndsWith("\"third\":true}}", costed[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_event_that_fails_does_not_end_the_stream()
    {
        var read = await Read("subscription { ticks(to: 2) { mustFailOdd } }");
        Assert.Contains("\"data\":null", read[0], StringComparison.Ordinal);
        Assert.Equal("""at-2 {"data":{"ticks":{"mustFailOdd":"even"}}}""", read[1]);
    }

    [Fact]
    public async Task An_event_that_an_outage_keeps_from_being_told_is_not_passed_over()
    {
        var told = new List<bool>();
        var away = new World(new ExecutorOptions { Known = failure => failure is GraphQLException ? null : GraphQLError.Of("AWAY", "Later.") });
        var context = away.Context with { BeforeResponse = _ => { told.Add(true); return default; } };
        var read = new List<(string? Id, string? Code)>();
        await foreach (var result in away.Executor.Subscribe(GraphQLRequest.Of("subscription { ticks(to: 2) { id breaksEven } }"), () => context, TestContext.Current.CancellationToken))
        {
            using (result) read.Add((result.EventId, result.Errors.Count > 0 ? result.Errors[0].Code : null));
        }

        Assert.Equal([("at-1", null), (null, "AWAY")], read);
        Assert.Single(told);
    }

    [Fact]
    public async Task A_source_that_cannot_begin_is_a_request_error() =>
        Assert.Equal(["""- {"errors":[{"message":"not now","locations":[{"line":1,"column":16}]}]}"""], await Read("subscription { early }"));

    [Fact]
    public async Task A_source_that_breaks_ends_the_stream_with_its_error() =>
        Assert.Equal(["""- {"data":{"failing":1}}""", """- {"errors":[{"message":"source broke","locations":[{"line":1,"column":16}]}]}"""],
            await Read("subscription { failing }"));

    [Fact]
    public async Task A_query_gives_one_response() => Assert.Equal(["""- {"data":{"hello":"world"}}"""], await Read("{ hello }"));

    private async Task<List<string>> Read(string document, bool reportCost = false)
    {
        var read = new List<string>();
        await foreach (var result in world.Executor.Subscribe(GraphQLRequest.Of(document), () => world.Context with { ReportCost = reportCost }, TestContext.Current.CancellationToken))
        {
            using (result)
            {
                var buffer = new ArrayBufferWriter<byte>();
                result.WriteTo(buffer);
                read.Add($"{result.EventId ?? "-"} {Encoding.UTF8.GetString(buffer.WrittenSpan)}");
            }
        }
        return read;
    }
}
