using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using GraphQL.Binding;
using GraphQL.Execution;
using GraphQL.Response;
using GraphQL.TypeSystem;

namespace GraphQL.Tests.Execution;

/// <summary>Receivers of an event who have in common what its answer goes by have it executed once, and each what is its own in its place.</summary>
public sealed class SharingTests
{
    private const int Many = 200;
    private const string Whole = "subscription { news { first: number text odd number ... on News { last: number deep(times: 2) } __typename } }";

    private static readonly GraphQLSchema Schema = GraphQLSchema.Parse("""
        type Query { none: Int }
        type Subscription { news(from: Int): Event }
        interface Event { number: Int text: String odd: Int deep(times: Int!): String must: Int! }
        type News implements Event { number: Int text: String odd: Int deep(times: Int!): String must: Int! }
        """);

    private readonly SlowClock clock = new();
    private readonly Executor executor;
    private readonly Lock gate = new();
    private readonly List<string> calls = [];
    private readonly TaskCompletionSource refusing = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task recording = Task.CompletedTask;

    public SharingTests() => executor = new Executor(Bindings.Bind(Schema, Declare), new ExecutorOptions { Clock = clock });

    [Fact]
    public async Task An_event_for_many_is_executed_once_and_each_has_its_own_in_its_places()
    {
        var answers = await HearAsync(Whole, [.. Enumerable.Range(1, Many).Select(number => new Receiver(number, "same"))]);
        var column = Whole.IndexOf("odd", StringComparison.Ordinal) + 1;
        var error = "{\"message\":\"odd\",\"locations\":[{\"line\":1,\"column\":" + column + "}],\"path\":[\"news\",\"odd\"]}";
        Assert.Equal(Enumerable.Range(1, Many).Select(number => "{\"errors\":[" + error + "],\"data\":{\"news\":{\"first\":" + number + ",\"text\":\"told “same”\",\"odd\":null,\"number\":" + number + ",\"last\":" + number + ",\"deep\":\"same same\",\"__typename\":\"News\"}}}"), answers);
        Assert.Equal(["text of same", "deep of same", "recorded same"], calls);
    }

    [Fact]
    public async Task Who_is_given_something_else_has_it_executed_for_itself()
    {
        var answers = await HearAsync("subscription { news { text number } }", [new(1, "one"), new(2, "other"), new(3, "one"), new(4, null)]);
        Assert.Equal(["told “one” 1", "told “other” 2", "told “one” 3", "told “” 4"], answers.Select(Told));
        Assert.Equal(["recorded ", "recorded one", "recorded other"], calls.Where(call => call.StartsWith("recorded", StringComparison.Ordinal)).Order());
    }

    [Fact]
    public async Task A_variable_that_has_a_say_below_the_event_parts_receivers_and_one_of_the_stream_itself_does_not()
    {
        const string document = "subscription($from: Int, $times: Int!) { news(from: $from) { number text deep(times: $times) } }";
        var answers = await HearAsync(document,
        [
            new(1, "x", """{"from":1,"times":1}"""), new(2, "x", """{"from":2,"times":1}"""), new(3, "x", """{"times":3}"""),
        ]);
        Assert.Equal(["x", "x", "x x x"], answers.Select(answer => JsonElement.Parse(answer).GetProperty("data").GetProperty("news").GetProperty("deep").GetString()));
        Assert.Equal(2, calls.Count(call => call == "deep of x"));
    }

    [Fact]
    public async Task Where_an_error_leaves_no_event_there_is_nothing_to_fill_in()
    {
        var answers = await HearAsync("subscription { news { number must } }", [new(1, "x"), new(2, "x")]);
        Assert.All(answers, answer => Assert.EndsWith("\"data\":{\"news\":null}}", answer, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_may_not_leave_leaves_to_nobody()
    {
        var recorded = new TaskCompletionSource();
        recording = recorded.Task;
        var first = HearAsync(Whole, [new(1, "refused")]);
        await refusing.Task;
        // It asks on this thread, and is back only when it waits for the same as the first.
        var second = NextAsync(Whole, new(2, "refused"), Sent(new(2, "refused")));
        recorded.SetResult();
        string[] answers = [.. await first, await second];
        Assert.All(answers, answer => Assert.Equal("""{"errors":[{"message":"not recorded"}]}""", answer));
        Assert.Single(calls, call => call == "recorded refused");
    }

    [Fact]
    public async Task What_stands_beside_an_event_is_each_receivers_own()
    {
        var answers = await HearAsync("subscription { news { text } }", [new(1, "x"), new(1300, "x")]);
        Assert.Equal(["""{"data":{"news":{"text":"told “x”"}}}""", """{"data":{"news":{"text":"told “x”"}},"extensions":{"unlucky":true}}"""], answers);
    }

    [Fact]
    public async Task Who_comes_later_is_told_what_holds_by_then()
    {
        await HearAsync(Whole, [new(1, "x"), new(2, "x")]);
        Assert.Single(calls, call => call == "text of x");
        clock.Minutes++;
        await HearAsync(Whole, [new(1, "x"), new(2, "x")]);
        Assert.Equal(2, calls.Count(call => call == "text of x"));
    }

    [Theory]
    [InlineData("refused", "not recorded")]
    [InlineData("broken", "INTERNAL")]
    public async Task What_did_not_succeed_is_tried_again_for_whoever_comes_back(string alike, string told)
    {
        for (var i = 1; i <= 2; i++)
        {
            Assert.Contains(told, Assert.Single(await HearAsync(Whole, [new(i, alike)])), StringComparison.Ordinal);
            Assert.Equal(i, calls.Count(call => call == $"text of {alike}"));
        }
    }

    [Fact]
    public async Task Where_very_much_is_shared_already_what_more_comes_is_executed_for_each()
    {
        const int full = 10_000;
        await HearAsync("subscription { news { number } }", [.. Enumerable.Range(1, full).Select(number => new Receiver(number, $"only {number}"))]);
        Assert.Equal(full, calls.Count);
        await HearAsync(Whole, [new(1, "x"), new(2, "x")]);
        Assert.Equal(2, calls.Count(call => call == "text of x"));
        clock.Minutes++;
        while (calls.RemoveAll(call => call == "text of y") != 1)
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
            await HearAsync(Whole, [new(1, "y"), new(2, "y")]);
        }
    }

    /// <summary>One event to all of them at once; their answers.</summary>
    private async Task<string[]> HearAsync(string document, Receiver[] receivers)
    {
        var sources = receivers.Select(_ => Channel.CreateUnbounded<News>()).ToArray();
        var hearing = receivers.Select((receiver, i) => Task.Run(() => NextAsync(document, receiver, sources[i]))).ToArray();
        for (var i = 0; i < receivers.Length; i++)
        {
            sources[i].Writer.TryWrite(new News(receivers[i].Number, receivers[i].Alike));
        }
        return await Task.WhenAll(hearing);
    }

    private async Task<string> NextAsync(string document, Receiver receiver, Channel<News> source)
    {
        var context = new RequestContext { View = SchemaView.Full(Schema), State = source, BeforeResponse = _ => RecordAsync(receiver) };
        var request = GraphQLRequest.Of(document) with { Variables = receiver.Variables is null ? default : JsonElement.Parse(receiver.Variables) };
        await foreach (var result in executor.Subscribe(request, () => context, TestContext.Current.CancellationToken))
        {
            using (result)
            {
                var buffer = new ArrayBufferWriter<byte>();
                result.WriteTo(buffer);
                return Encoding.UTF8.GetString(buffer.WrittenSpan);
            }
        }
        return "nothing";
    }

    private static string Told(string answer)
    {
        var news = JsonElement.Parse(answer).GetProperty("data").GetProperty("news");
        return $"{news.GetProperty("text").GetString()} {news.GetProperty("number").GetInt32()}";
    }

    private static Channel<News> Sent(Receiver receiver)
    {
        var source = Channel.CreateUnbounded<News>();
        source.Writer.TryWrite(new News(receiver.Number, receiver.Alike));
        return source;
    }

    private async ValueTask<GraphQLError?> RecordAsync(Receiver receiver)
    {
        Call($"recorded {receiver.Alike}");
        if (receiver.Alike != "refused")
        {
            return null;
        }
        refusing.TrySetResult();
        await recording;
        return new GraphQLError("not recorded");
    }

    private void Call(string call)
    {
        lock (gate)
        {
            calls.Add(call);
        }
    }

    private void Declare(Bindings bind)
    {
        bind.Object<object>("Query").Field("none", int? (_) => null);
        bind.Interface<News>("Event");
        bind.Object<News>("News")
            .Own("number", news => news.Number)
            .Batch<string>("text", async (_, news) =>
            {
                Call($"text of {news[0].Alike}");
                await Task.Yield();
                if (news[0].Alike == "broken")
                {
                    throw new InvalidOperationException("broken");
                }
                return [$"told “{news[0].Alike}”"];
            })
            .Field("odd", int (_) => throw new GraphQLException(new GraphQLError("odd")))
            .Batch<string>("deep", (context, news) =>
            {
                Call($"deep of {news[0].Alike}");
                return ValueTask.FromResult<IReadOnlyList<string>>([string.Join(' ', Enumerable.Repeat(news[0].Alike, context.Argument<int>("times")))]);
            })
            .Field("must", int? (_) => null);
        bind.Object<object>("Subscription")
            .Stream("news", Source, null, news => news.Number == 1300 ? new Dictionary<string, object?> { ["unlucky"] = true } : null, (news, _) => news.Alike);
    }

    private static IAsyncEnumerable<News> Source(FieldContext context) => context.State<Channel<News>>().Reader.ReadAllAsync(context.Cancellation);

    /// <summary>Goes on only when it is told to, however slow the machine is.</summary>
    private sealed class SlowClock : TimeProvider
    {
        public int Minutes { get; set; }

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => Minutes * 60;
    }

    /// <param name="Alike">What it has in common with others; null: it is alone.</param>
    private sealed record Receiver(int Number, string? Alike, string? Variables = null);

    private sealed record News(int Number, string? Alike);
}
