using System.Runtime.CompilerServices;
using GraphQL.Binding;
using GraphQL.Execution.Planning;
using GraphQL.Response;

namespace GraphQL.Execution;

/// <summary>Subscribe (section 6.2.3): CreateSourceEventStream, then MapSourceToResponseEvent with one plan for every event.</summary>
internal sealed class ResponseStream(
    string? name, SelectionPlan plan, IReadOnlyDictionary<string, object?> variables, ExecutorOptions options, ActiveSubscriptions active)
{
    /// <param name="context">Asked for each event, so that a renewed right to be answered counts from the next event on.</param>
    public async IAsyncEnumerable<ExecutionResult> Read(Func<RequestContext> context, [EnumeratorCancellation] CancellationToken cancellation)
    {
        if (plan.Failure is not null)
        {
            yield return ExecutionResult.Refused(plan.Failure);
            yield break;
        }
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var source = Open(context(), ended.Token, out var refusal);
        if (source is null)
        {
            yield return ExecutionResult.Refused(refusal!);
            yield break;
        }
        active.Opened();
        try
        {
            while (true)
            {
                var (next, failure) = await NextAsync(source, context(), cancellation).ConfigureAwait(false);
                if (failure is not null)
                {
                    yield return ExecutionResult.Refused(failure);
                    yield break;
                }
                if (!next)
                {
                    yield break;
                }
                yield return await RespondAsync(context(), source.Current, cancellation).ConfigureAwait(false);
            }
        }
        finally
        {
            // Counted as closed only once the source has let go of what it holds.
            await source.DisposeAsync().ConfigureAwait(false);
            active.Closed();
        }
    }

    private IAsyncEnumerator<(object? Event, string? Id)>? Open(RequestContext context, CancellationToken ended, out GraphQLError? refusal)
    {
        refusal = null;
        var scope = new SourceScope(context, options, ended);
        try
        {
            var field = plan.Fields[0];
            var source = (IEventSource)field.Step!.Binding;
            var fieldContext = new FieldContext(field.Site, field.Arguments.For(variables), scope);
            return source.Open(fieldContext).GetAsyncEnumerator(ended);
        }
        catch (Exception failure)
        {
            refusal = scope.ErrorOf(failure) with { Locations = plan.Fields[0].Locations };
            return null;
        }
    }

    private async ValueTask<(bool Next, GraphQLError? Failure)> NextAsync(
        IAsyncEnumerator<(object?, string?)> source, RequestContext context, CancellationToken cancellation)
    {
        try
        {
            return (await source.MoveNextAsync().ConfigureAwait(false), null);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception failure)
        {
            var scope = new SourceScope(context, options, cancellation);
            return (false, scope.ErrorOf(failure) with { Locations = plan.Fields[0].Locations });
        }
    }

    private async ValueTask<ExecutionResult> RespondAsync(RequestContext context, (object? Event, string? Id) one, CancellationToken cancellation)
    {
        using var operation = new OperationRun(name, context, variables, options, cancellation);
        try
        {
            return await OperationExecution.QueryAsync(plan, context, operation, one.Event, one.Id).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return ExecutionResult.Executed(null, [operation.ErrorOf(failure)], one.Id);
        }
    }

    /// <summary>What the source of a stream may reach: it lives as long as the stream, without a deadline.</summary>
    private sealed class SourceScope(RequestContext context, ExecutorOptions options, CancellationToken ended) : IRequestScope
    {
        public object? State => context.State;

        public string? LastEventId => context.LastEventId;

        public CancellationToken Cancellation => ended;

        public GraphQLError ErrorOf(Exception exception) =>
            exception is GraphQLException expected ? expected.Error : Hidden.ErrorOf(exception, options.Logger);
    }
}
