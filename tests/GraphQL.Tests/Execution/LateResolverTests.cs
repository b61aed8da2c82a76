using System.Buffers;
using GraphQL.Binding;
using GraphQL.Execution;
using GraphQL.TypeSystem;

namespace GraphQL.Tests.Execution;

/// <summary>A resolver that is still at work when its operation is over is told so, and what becomes of it concerns nobody.</summary>
public sealed class LateResolverTests
{
    private readonly FailureLog log = new();
    private readonly TaskCompletionSource goOn = new();
    private readonly TaskCompletionSource<CancellationToken> asked = new();
    private FieldContext? kept;

    [Fact]
    public async Task Who_asks_for_the_cancellation_after_the_end_finds_it_cancelled_and_nothing_is_logged()
    {
        using var left = new CancellationTokenSource();
        var answering = AskAsync("{ late }", left.Token);
        await left.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => answering);
        goOn.SetResult();
        Assert.True((await asked.Task).IsCancellationRequested);
        Assert.Empty(log.Failures);
    }

    [Fact]
    public async Task Nor_does_one_that_nobody_waited_for_begin_to_wait()
    {
        await AskAsync("{ keeps }", TestContext.Current.CancellationToken);
        Assert.True(kept!.Cancellation.IsCancellationRequested);
    }

    private async Task AskAsync(string query, CancellationToken cancellation)
    {
        var schema = GraphQLSchema.Parse("type Query { late: Int keeps: Int }");
        var executor = new Executor(Bindings.Bind(schema, Declare), new ExecutorOptions { Logger = log });
        await executor.ExecuteAsync(GraphQLRequest.Of(query), new RequestContext { View = SchemaView.Full(schema) }, new ArrayBufferWriter<byte>(), cancellation);
    }

    private void Declare(Bindings bind) => bind.Object<object>("Query")
        .Root<int>("late", async context =>
        {
            await goOn.Task.ConfigureAwait(false);
            try
            {
                asked.SetResult(context.Cancellation);
            }
            catch (ObjectDisposedException failure)
            {
                asked.SetException(failure);
            }
            context.Cancellation.ThrowIfCancellationRequested();
            return 1;
        })
        .Field("keeps", int? (_, context) =>
        {
            kept = context;
            return null;
        });
}
