using GraphQL.Language;
using GraphQL.Response;

namespace GraphQL.Execution;

/// <summary>Executes a query or mutation that has been prepared, with what the context wants done before and after.</summary>
internal sealed class SingleExecution(ExecutorOptions options)
{
    public async ValueTask<ExecutionResult> AnswerAsync(GraphQLRequest request, OperationStart start, CancellationToken cancellation)
    {
        using var trace = OperationTrace.Begin(request, start);
        var result = start.Operation.Operation == OperationType.Mutation
            ? await MutationAsync(start, cancellation).ConfigureAwait(false)
            : await QueryAsync(request, start, cancellation).ConfigureAwait(false);
        trace.End(result);
        return result;
    }

    private async ValueTask<ExecutionResult> MutationAsync(OperationStart start, CancellationToken cancellation)
    {
        using var operation = new OperationRun(start, options, cancellation);
        var result = await CaughtAsync(operation, OperationExecution.MutationAsync(operation)).ConfigureAwait(false);
        result.Extensions = start.Extensions;
        if (start.Context.AfterMutation is { } after && await after(start.Context, cancellation).ConfigureAwait(false) is { } more)
        {
            result.Extensions = new Dictionary<string, object?>([.. start.Extensions ?? new Dictionary<string, object?>(), .. more]);
        }
        return result;
    }

    private async ValueTask<ExecutionResult> QueryAsync(GraphQLRequest request, OperationStart start, CancellationToken cancellation)
    {
        if (start.Context.BeforeQuery is { } before)
        {
            try
            {
                var query = new QueryStart(request.Extensions, start.Plan.Names);
                var context = await before(start.Context, query, cancellation).ConfigureAwait(false);
                start = ReferenceEquals(context, start.Context) ? start : start with { Context = context };
            }
            catch (GraphQLException refused)
            {
                return ExecutionResult.Refused(refused.Error);
            }
        }
        var (result, otherwise) = await OnceAsync(start, cancellation).ConfigureAwait(false);
        return otherwise is null ? result : (await OnceAsync(start with { Context = otherwise }, cancellation).ConfigureAwait(false)).Result;
    }

    private async ValueTask<(ExecutionResult Result, RequestContext? Otherwise)> OnceAsync(OperationStart start, CancellationToken cancellation)
    {
        using var operation = new OperationRun(start, options, cancellation);
        var result = await CaughtAsync(operation, OperationExecution.QueryAsync(operation)).ConfigureAwait(false);
        result.Extensions = start.Extensions;
        return (result, operation.Otherwise);
    }

    private static async ValueTask<ExecutionResult> CaughtAsync(OperationRun operation, ValueTask<ExecutionResult> executing)
    {
        try
        {
            return await executing.ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return ExecutionResult.Executed(null, [operation.ErrorOf(failure)], null);
        }
    }
}
