using System.Buffers;
using System.Runtime.CompilerServices;
using GraphQL.Binding;
using GraphQL.Execution.Costs;
using GraphQL.Execution.Sharing;
using GraphQL.Language;
using GraphQL.Response;

namespace GraphQL.Execution;

/// <summary>Executes requests against a bound schema. One for the whole process: it keeps the documents it has compiled.</summary>
public sealed class Executor
{
    private readonly Preparation preparation;
    private readonly OpenCount subscriptions = OpenCount.OfSubscriptions();
    private readonly SingleExecution single;
    private readonly Cohorts cohorts;

    public Executor(BoundSchema schema, ExecutorOptions? options = null)
    {
        Schema = schema;
        Options = options ?? new ExecutorOptions();
        single = new SingleExecution(Options);
        cohorts = new Cohorts(Options.Clock);
        preparation = new Preparation(new DocumentCompiler(schema, Options), new CostModel(Options));
    }

    public BoundSchema Schema { get; }

    public ExecutorOptions Options { get; }

    /// <summary>How many subscriptions are open now. The same is told as the metric <c>graphql.subscriptions.active</c> of the meter GraphQL.</summary>
    public int Subscriptions => subscriptions.Count;

    /// <summary>Executes a query or mutation and writes its response.</summary>
    public async ValueTask<Outcome> ExecuteAsync(
        GraphQLRequest request, RequestContext context, IBufferWriter<byte> output, CancellationToken cancellation = default)
    {
        using var result = await ExecuteAsync(request, context, cancellation).ConfigureAwait(false);
        result.WriteTo(output);
        return result.Outcome;
    }

    /// <summary>ExecuteRequest (section 6.1) for a query or mutation. Dispose the result once it is written.</summary>
    /// <exception cref="OperationCanceledException">The caller went away.</exception>
    public ValueTask<ExecutionResult> ExecuteAsync(GraphQLRequest request, RequestContext context, CancellationToken cancellation = default)
    {
        var start = preparation.Start(request, context, out var refusal);
        if (start is null)
        {
            OperationTrace.Refused(context);
            return ValueTask.FromResult(refusal!);
        }
        return start.Operation.Operation == OperationType.Subscription
            ? ValueTask.FromResult(ExecutionResult.NotAllowed(GraphQLError.Of(
                "SUBSCRIPTION_NOT_ALLOWED", "Subscriptions are answered over WebSocket or as server-sent events.")))
            : single.AnswerAsync(request, start, cancellation);
    }

    /// <summary>
    /// Executes any operation: a subscription gives a result for each event, anything else, or a refusal, gives one. Each result is to be
    /// disposed before the next is asked for, and what the request points into lives until the last.
    /// </summary>
    /// <param name="context">Asked for each event, so that a renewed right to be answered counts from the next event on.</param>
    /// <param name="ending">Ends a subscription; what is answered once is finished.</param>
    /// <exception cref="OperationCanceledException">The caller went away, or a subscription was ended.</exception>
    public async IAsyncEnumerable<ExecutionResult> Subscribe(
        GraphQLRequest request, Func<RequestContext> context, [EnumeratorCancellation] CancellationToken cancellation = default, CancellationToken ending = default)
    {
        var start = preparation.Start(request, context(), out var refusal);
        if (start is null)
        {
            OperationTrace.Refused(context());
            yield return refusal!;
        }
        else if (start.Operation.Operation != OperationType.Subscription)
        {
            yield return await single.AnswerAsync(request, start, cancellation).ConfigureAwait(false);
        }
        else if (Held(start.Context, out var held) is { } full)
        {
            yield return ExecutionResult.Refused(full);
        }
        else
        {
            using var place = held;
            using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellation, ending);
            var stream = new ResponseStream(request, start, new LiveContext(request, context), preparation, Options, subscriptions, cohorts);
            await foreach (var result in stream.Read(ended.Token).ConfigureAwait(false))
            {
                result.Extensions = Both(start.Extensions, result.Extensions);
                yield return result;
            }
            // A source that takes its end for a natural one is not complete for that.
            ended.Token.ThrowIfCancellationRequested();
        }
    }

    /// <summary>What a caller may know of an exception; the rest is logged under the id that it gets.</summary>
    internal GraphQLError ErrorOf(Exception exception) =>
        exception is GraphQLException expected ? expected.Error : Hidden.ErrorOf(exception, Options);

    private static GraphQLError? Held(RequestContext context, out IDisposable? held)
    {
        held = null;
        return context.Allowance?.Subscription(out held);
    }

    /// <summary>What is told of the operation, and what of the one event.</summary>
    private static IReadOnlyDictionary<string, object?>? Both(IReadOnlyDictionary<string, object?>? operation, IReadOnlyDictionary<string, object?>? happened) =>
        operation is null ? happened : happened is null ? operation : operation.Concat(happened).ToDictionary();
}
