using GraphQL.Execution.Columns;
using GraphQL.Response;

namespace GraphQL.Execution;

/// <summary>ExecuteRootSelectionSet (section 6.3), a level at a time, and the propagation of nulls afterwards.</summary>
internal static class OperationExecution
{
    private static readonly object Nothing = new();

    /// <param name="root">The parent of the root fields: an event of a subscription, or null.</param>
    public static ValueTask<ExecutionResult> QueryAsync(OperationRun operation, object? root = null, string? eventId = null) =>
        RunAsync(operation, root, eventId, ExecuteAsync);

    /// <summary>Root fields one after the other, each with all that is below it; ends at the first that makes the whole null.</summary>
    public static ValueTask<ExecutionResult> MutationAsync(OperationRun operation) =>
        RunAsync(operation, null, null, ExecuteSeriallyAsync);

    private static async ValueTask<ExecutionResult> RunAsync(
        OperationRun operation, object? root, string? eventId, Func<SelectionRun, OperationRun, ValueTask> execute)
    {
        var plan = operation.Start.Plan;
        if (plan.Failure is not null)
        {
            return ExecutionResult.Executed(null, [plan.Failure], eventId);
        }
        var data = new SelectionRun(plan, new Parents<object>([root ?? Nothing], 1, pooled: false), operation);
        try
        {
            await execute(data, operation).ConfigureAwait(false);
        }
        catch (DeadlineException late)
        {
            // A resolver that did not listen may still write into the columns: they are left to the garbage collector.
            return ExecutionResult.Executed(null, [late.Error], eventId);
        }
        if (operation.Otherwise is not null || (root is not null && operation.Outage is not null))
        {
            // Executed once more, or an event that its stream will not pass over: nobody is told anything by this.
            data.Release();
            return ExecutionResult.Executed(null, [], eventId);
        }
        IReadOnlyList<GraphQLError> errors = [];
        var holds = true;
        if (operation.Faults)
        {
            var walk = new ErrorWalk();
            holds = data.Settle(0, walk);
            errors = walk.Errors;
        }
        if (operation.Start.Context.BeforeResponse is { } before
            && await RefusalAsync(before, new Answer(operation.Start.Operation.Name, data, holds, operation.Faults), operation).ConfigureAwait(false) is { } refusal)
        {
            data.Release();
            return refusal;
        }
        if (!holds)
        {
            data.Release();
        }
        return ExecutionResult.Executed(holds ? data : null, errors, eventId);
    }

    /// <summary>What is not given out after all: for a stream that ends it, so that the event is not passed over.</summary>
    private static async ValueTask<ExecutionResult?> RefusalAsync(
        Func<Answer, CancellationToken, ValueTask<GraphQLError?>> before, Answer answer, OperationRun operation)
    {
        try
        {
            return await before(answer, operation.Cancellation).ConfigureAwait(false) is { } error ? ExecutionResult.Refused(error) : null;
        }
        catch (OperationCanceledException late) when (!operation.IsAbandoned)
        {
            return ExecutionResult.Refused(operation.ErrorOf(late));
        }
        finally
        {
            answer.End();
        }
    }

    private static ValueTask ExecuteAsync(SelectionRun root, OperationRun operation) => LevelsAsync([root], operation);

    private static async ValueTask ExecuteSeriallyAsync(SelectionRun root, OperationRun operation)
    {
        foreach (var field in root.Fields)
        {
            if (field is null)
            {
                continue;
            }
            operation.ThrowIfOver();
            await field.ResolveAsync().ConfigureAwait(false);
            var next = new List<SelectionRun>();
            field.Complete(next);
            await LevelsAsync(next, operation).ConfigureAwait(false);
            if (operation.Faults && !field.Settle(0, new ErrorWalk()))
            {
                return;
            }
        }
    }

    private static async ValueTask LevelsAsync(List<SelectionRun> level, OperationRun operation)
    {
        List<Task>? resolving = null;
        var next = new List<SelectionRun>();
        while (level.Count > 0 && operation.Otherwise is null)
        {
            operation.ThrowIfOver();
            foreach (var selection in level)
            {
                foreach (var field in selection.Fields)
                {
                    if (field is null)
                    {
                        continue;
                    }
                    var pending = field.ResolveAsync();
                    if (!pending.IsCompletedSuccessfully)
                    {
                        (resolving ??= []).Add(pending.AsTask());
                    }
                }
            }
            if (resolving is { Count: > 0 })
            {
                await operation.WaitAsync(resolving).ConfigureAwait(false);
                resolving.Clear();
            }
            foreach (var selection in level)
            {
                foreach (var field in selection.Fields)
                {
                    field?.Complete(next);
                }
            }
            level.Clear();
            (level, next) = (next, level);
        }
    }
}
