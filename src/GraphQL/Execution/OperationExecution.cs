using GraphQL.Execution.Columns;
using GraphQL.Response;

namespace GraphQL.Execution;

/// <summary>ExecuteRootSelectionSet (section 6.3), a level at a time, and the propagation of nulls afterwards.</summary>
internal static class OperationExecution
{
    private static readonly object Nothing = new();

    /// <param name="root">The parent of the root fields: an event of a subscription, or null.</param>
    public static ValueTask<ExecutionResult> QueryAsync(OperationRun operation, object? root = null, string? eventId = null) =>
        RunAsync(operation, root, eventId, LevelsAsync);

    /// <summary>The event with the receiver's own fields, which are read off it; null where that cannot be done at once.</summary>
    public static PlanRun? Own(OperationRun operation, object? happened)
    {
        operation.Run.Begin(happened ?? Nothing);
        var reading = LevelsAsync(operation);
        return reading.IsCompletedSuccessfully && !operation.Faults ? operation.Run : null;
    }

    /// <summary>Root fields one after the other, each with all that is below it; ends at the first that makes the whole null.</summary>
    public static ValueTask<ExecutionResult> MutationAsync(OperationRun operation) =>
        RunAsync(operation, null, null, ExecuteSeriallyAsync);

    private static async ValueTask<ExecutionResult> RunAsync(
        OperationRun operation, object? root, string? eventId, Func<OperationRun, ValueTask> execute)
    {
        var plan = operation.Start.Plan;
        if (plan.Failure is not null)
        {
            return ExecutionResult.Executed(null, [plan.Failure], eventId);
        }
        var data = operation.Run;
        data.Begin(root ?? Nothing);
        operation.Admit(1);
        try
        {
            await execute(operation).ConfigureAwait(false);
        }
        catch (DeadlineException late)
        {
            // A resolver that did not listen may still write into the columns: they are never released.
            return ExecutionResult.Executed(null, [late.Error], eventId);
        }
        if (operation.Otherwise is not null || (root is not null && operation.Outage is not null))
        {
            // Executed once more, or an event that its stream will not pass over: nobody is told anything by this.
            return ExecutionResult.Executed(null, [], eventId);
        }
        IReadOnlyList<GraphQLError> errors = [];
        var holds = true;
        if (operation.Faults)
        {
            var walk = new ErrorWalk();
            holds = data.Root.Settle(0, walk);
            errors = walk.Errors;
        }
        if (operation.Start.Context.BeforeResponse is { } before
            && await RefusalAsync(before, new Answer(operation, holds), operation).ConfigureAwait(false) is { } refusal)
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
        Func<Answer, ValueTask<GraphQLError?>> before, Answer answer, OperationRun operation)
    {
        try
        {
            return await before(answer).ConfigureAwait(false) is { } error ? ExecutionResult.Refused(error) : null;
        }
        catch (OperationCanceledException late) when (!operation.IsAbandoned)
        {
            operation.Run.Spoil();
            return ExecutionResult.Refused(operation.ErrorOf(late));
        }
        finally
        {
            answer.End();
        }
    }

    private static async ValueTask ExecuteSeriallyAsync(OperationRun operation)
    {
        foreach (var field in operation.Run.Root.Fields)
        {
            if (field is null)
            {
                continue;
            }
            operation.ThrowIfOver();
            await field.ResolveAsync(operation).ConfigureAwait(false);
            operation.Run.Level.Clear();
            field.Complete(operation, operation.Run.Level);
            await LevelsAsync(operation).ConfigureAwait(false);
            if (operation.Faults && !field.Settle(0, new ErrorWalk()))
            {
                return;
            }
        }
    }

    private static async ValueTask LevelsAsync(OperationRun operation)
    {
        List<Task>? resolving = null;
        for (var run = operation.Run; run.Level.Count > 0 && operation.Otherwise is null; run.Descend())
        {
            operation.ThrowIfOver();
            foreach (var selection in run.Level)
            {
                foreach (var field in selection.Fields)
                {
                    var pending = field?.ResolveAsync(operation) ?? ValueTask.CompletedTask;
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
            foreach (var selection in run.Level)
            {
                foreach (var field in selection.Fields)
                {
                    field?.Complete(operation, run.Next);
                }
            }
        }
    }
}
