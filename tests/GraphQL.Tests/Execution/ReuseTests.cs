using System.Buffers;
using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using GraphQL.Execution;
using GraphQL.Response;
using GraphQL.TypeSystem;

namespace GraphQL.Tests.Execution;

/// <summary>Operations of one plan run in the same few objects one after the other, and side by side in others: none may see anything of another.</summary>
public sealed class ReuseTests
{
    private const string Everything = """
        query($n: Int!, $hangs: Boolean!) {
          tree(n: $n) { ...of children(to: 3) { ...of children(to: 2) { ...of } } missing { n } }
          again: tree(n: $n) { n strict { n must } }
          hangs(n: $n) @include(if: $hangs)
        }
        fragment of on Tree { n text day odd slow some { n } leaf { __typename ... on Tree { n must } ... on Leaf { n leaf } } lists }
        """;

    [Fact]
    public async Task Operations_of_one_plan_side_by_side_answer_as_each_does_alone()
    {
        var shared = Trees.Executor(TimeSpan.FromSeconds(1));
        var alone = new ConcurrentDictionary<int, string>();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(worker => Task.Run(async () =>
        {
            for (var i = 0; i < 150; i++)
            {
                var n = (worker * 31 + i * 7) % 90;
                var hangs = i % 50 == worker;
                var answer = await Ask(shared, n, hangs);
                if (answer.Contains("DEADLINE_EXCEEDED", StringComparison.Ordinal))
                {
                    continue;
                }
                Assert.False(hangs);
                if (!alone.TryGetValue(n, out var expected))
                {
                    alone[n] = expected = await Ask(Trees.Executor(TimeSpan.FromMinutes(5)), n, hangs: false);
                }
                Assert.Equal(expected, answer);
            }
        }, TestContext.Current.CancellationToken)));
        Assert.NotEmpty(alone);
    }

    [Fact]
    public async Task What_an_abandoned_operation_finds_late_comes_into_no_other()
    {
        var executor = Trees.Executor(TimeSpan.FromMinutes(5));
        using var left = new CancellationTokenSource();
        var late = new TaskCompletionSource<int>();
        var abandoned = Ask(executor, 1, late: late.Task, cancellation: left.Token);
        await left.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => abandoned);
        var waiting = new TaskCompletionSource<int>();
        var next = Ask(executor, 2, late: waiting.Task);
        late.SetResult(666);
        waiting.SetResult(7);
        Assert.Equal("""{"data":{"late":7,"tree":{"n":2}}}""", await next);
    }

    [Fact]
    public async Task A_result_is_not_written_once_it_is_let_go()
    {
        var executor = Trees.Executor(TimeSpan.FromMinutes(5));
        var result = await executor.ExecuteAsync(GraphQLRequest.Of("{ tree(n: 1) { n } }"), Trees.Context, TestContext.Current.CancellationToken);
        result.Dispose();
        result.Dispose();
        Assert.Throws<ObjectDisposedException>(() => result.WriteTo(new ArrayBufferWriter<byte>()));
    }

    [Fact]
    public async Task Two_results_that_are_held_at_once_are_of_different_operations()
    {
        var executor = Trees.Executor(TimeSpan.FromMinutes(5));
        var request = GraphQLRequest.Of("query($n: Int!) { tree(n: $n) { n children(to: 2) { n } } }");
        var held = new List<ExecutionResult>();
        for (var n = 1; n < 17; n++)
        {
            // The results that were let go before must serve these.
            using var gone = await executor.ExecuteAsync(request with { Variables = Variables(1000 + n) }, Trees.Context, TestContext.Current.CancellationToken);
            held.Add(await executor.ExecuteAsync(request with { Variables = Variables(n) }, Trees.Context, TestContext.Current.CancellationToken));
        }
        for (var n = 1; n < 17; n++)
        {
            var buffer = new ArrayBufferWriter<byte>();
            held[n - 1].WriteTo(buffer);
            held[n - 1].Dispose();
            var children = string.Join(',', Enumerable.Range(n * 10 + 1, 2).Select(child => $"{{\"n\":{child}}}"));
            Assert.Equal($"{{\"data\":{{\"tree\":{{\"n\":{n},\"children\":[{children}]}}}}}}", Encoding.UTF8.GetString(buffer.WrittenSpan));
        }
    }

    private static Task<string> Ask(Executor executor, int n, bool hangs) =>
        Ask(executor, GraphQLRequest.Of(Everything) with { Variables = Variables(n, hangs) }, Trees.Context, TestContext.Current.CancellationToken);

    private static Task<string> Ask(Executor executor, int n, Task<int> late, CancellationToken cancellation = default) =>
        Ask(executor, GraphQLRequest.Of("query($n: Int!) { late tree(n: $n) { n } }") with { Variables = Variables(n) }, Trees.Context with { State = late }, cancellation);

    private static async Task<string> Ask(Executor executor, GraphQLRequest request, RequestContext context, CancellationToken cancellation)
    {
        var buffer = new ArrayBufferWriter<byte>();
        await executor.ExecuteAsync(request, context, buffer, cancellation);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static JsonElement Variables(int n, bool hangs = false) => JsonSerializer.SerializeToElement(new { n, hangs });
}
