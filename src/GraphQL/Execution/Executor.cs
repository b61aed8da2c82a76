using System.Buffers;
using System.Runtime.CompilerServices;
using GraphQL.Binding;
using GraphQL.Execution.Costs;
using GraphQL.Execution.Planning;
using GraphQL.Language;
using GraphQL.Response;

namespace GraphQL.Execution;

/// <summary>Executes requests against a bound schema. One for the whole process: it keeps the documents it has compiled.</summary>
public sealed class Executor
{
    private readonly DocumentCompiler documents;
    private readonly CostModel costs;
    private readonly ActiveSubscriptions subscriptions = new();

    public Executor(BoundSchema schema, ExecutorOptions? options = null)
    {
        Schema = schema;
        Options = options ?? new ExecutorOptions();
        documents = new DocumentCompiler(schema, Options);
        costs = new CostModel(Options);
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
        var start = Start(request, context, out var refusal);
        if (start is null)
        {
            return ValueTask.FromResult(refusal!);
        }
        return start.Operation.Operation == OperationType.Subscription
            ? ValueTask.FromResult(ExecutionResult.NotAllowed(GraphQLError.Of(
                "SUBSCRIPTION_NOT_ALLOWED", "Subscriptions are answered over WebSocket or as server-sent events.")))
            : SingleAsync(start, context, cancellation);
    }

    /// <summary>
    /// Executes any operation: a subscription gives a result for each event, anything else, or a refusal, gives one. Each result is to be
    /// disposed before the next is asked for.
    /// </summary>
    public async IAsyncEnumerable<ExecutionResult> Subscribe(
        GraphQLRequest request, Func<RequestContext> context, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var start = Start(request, context(), out var refusal);
        if (start is null)
        {
            yield return refusal!;
        }
        else if (start.Operation.Operation != OperationType.Subscription)
        {
            yield return await SingleAsync(start, context(), cancellation).ConfigureAwait(false);
        }
        else if (Held(context(), out var held) is { } full)
        {
            yield return ExecutionResult.Refused(full);
        }
        else
        {
            using var place = held;
            var stream = new ResponseStream(start.Operation.Name, start.Plan, start.Variables, Options, subscriptions);
            await foreach (var result in stream.Read(context, cancellation).ConfigureAwait(false))
            {
                result.Extensions = start.Extensions;
                yield return result;
            }
        }
    }

    /// <summary>What a caller may know of an exception; the rest is logged under the id that it gets.</summary>
    internal GraphQLError ErrorOf(Exception exception) =>
        exception is GraphQLException expected ? expected.Error : Hidden.ErrorOf(exception, Options.Logger);

    private static GraphQLError? Held(RequestContext context, out IDisposable? held)
    {
        held = null;
        return context.Allowance?.Subscription(out held);
    }

    private async ValueTask<ExecutionResult> SingleAsync(OperationStart start, RequestContext context, CancellationToken cancellation)
    {
        using var operation = new OperationRun(start.Operation.Name, context, start.Variables, Options, cancellation);
        try
        {
            var result = start.Operation.Operation == OperationType.Mutation
                ? await OperationExecution.MutationAsync(start.Plan, context, operation).ConfigureAwait(false)
                : await OperationExecution.QueryAsync(start.Plan, context, operation).ConfigureAwait(false);
            result.Extensions = start.Extensions;
            return result;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return ExecutionResult.Executed(null, [operation.ErrorOf(failure)], null);
        }
    }

    private OperationStart? Start(GraphQLRequest request, RequestContext context, out ExecutionResult? refusal)
    {
        refusal = null;
        var document = documents.Compile(request.Document, context.View);
        if (document.Errors.Count > 0)
        {
            refusal = ExecutionResult.Refused(document.Errors);
            return null;
        }
        if (document.Operation(request.OperationName, out var unknown) is not { } operation)
        {
            refusal = ExecutionResult.Refused(unknown!);
            return null;
        }
        if (request.QueryOnly && operation.Definition.Operation == OperationType.Mutation)
        {
            refusal = ExecutionResult.NotAllowed(GraphQLError.Of("MUTATION_NOT_ALLOWED", "A mutation must be sent by POST."));
            return null;
        }
        var errors = new List<GraphQLError>();
        var variables = operation.Variables.Coerce(request.Variables, errors);
        if (errors.Count > 0)
        {
            refusal = ExecutionResult.Refused(errors);
            return null;
        }
        var plan = operation.PlanFor(variables);
        if (!costs.IsWanted(context))
        {
            return new OperationStart(operation.Definition, plan, variables, null);
        }
        var cost = costs.Of(plan, variables, operation.Definition, errors);
        if (errors.Count == 0 && context.Allowance?.Operation(cost.Total) is { } spent)
        {
            errors.Add(spent.At(operation.Definition.Location));
        }
        if (errors.Count > 0)
        {
            refusal = ExecutionResult.Refused(errors);
            return null;
        }
        return new OperationStart(operation.Definition, plan, variables, costs.Report(cost, context));
    }

    private sealed record OperationStart(
        OperationDefinition Operation, SelectionPlan Plan, IReadOnlyDictionary<string, object?> Variables, IReadOnlyDictionary<string, object?>? Extensions);
}
