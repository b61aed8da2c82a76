using System.Runtime.CompilerServices;
using GraphQL.Binding;
using GraphQL.Execution.Sharing;
using GraphQL.Response;

namespace GraphQL.Execution;

/// <summary>
/// Subscribe (section 6.2.3): CreateSourceEventStream, then MapSourceToResponseEvent with one plan for every event, for as long as the caller
/// sees the same of the schema; then with a plan for what it sees now, over the same source.
/// </summary>
internal sealed class ResponseStream(
    GraphQLRequest request, OperationStart start, LiveContext live, Preparation preparation, ExecutorOptions options, OpenCount active, Cohorts cohorts)
{
    private OperationStart current = start;

    public async IAsyncEnumerable<ExecutionResult> Read([EnumeratorCancellation] CancellationToken cancellation)
    {
        if (current.Plan.Failure is not null)
        {
            yield return ExecutionResult.Refused(current.Plan.Failure);
            yield break;
        }
        var source = Open(cancellation, out var refusal);
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
                var (next, failure) = await NextAsync(source, cancellation).ConfigureAwait(false);
                if (failure is not null)
                {
                    yield return ExecutionResult.Refused(failure);
                    yield break;
                }
                if (!next)
                {
                    yield break;
                }
                if (Renew(cancellation) is { } unfit)
                {
                    yield return unfit;
                    yield break;
                }
                var result = await RespondAsync(source.Current, cancellation).ConfigureAwait(false);
                result.Extensions = source.Current.Extensions;
                yield return result;
                if (result.Outcome != Outcome.Executed)
                {
                    yield break;
                }
            }
        }
        finally
        {
            // Counted as closed only once the source has let go of what it holds.
            await source.DisposeAsync().ConfigureAwait(false);
            active.Closed();
        }
    }

    private IAsyncEnumerator<SourceEvent>? Open(CancellationToken ended, out GraphQLError? refusal)
    {
        refusal = null;
        var scope = new SourceScope(current.Context, options, ended);
        try
        {
            var field = current.Plan.Fields[0];
            var source = (IEventSource)field.Step!.Binding;
            var fieldContext = new FieldContext(field.Site, field.Arguments.For(current.Variables), scope);
            return source.Open(fieldContext).GetAsyncEnumerator(ended);
        }
        catch (Exception failure)
        {
            refusal = scope.ErrorOf(failure) with { Locations = current.Plan.Fields[0].Locations };
            return null;
        }
    }

    /// <summary>Brings the right, and where it shows another view the plan, to what they are now; the refusal when nothing more can be answered.</summary>
    private ExecutionResult? Renew(CancellationToken cancellation)
    {
        try
        {
            var now = live.Now();
            if (now.View.Key == current.Context.View.Key)
            {
                current = current with { Context = now };
                return null;
            }
            // Nothing is answered by the plan of a view that the caller no longer has, not even the event that tells of the change.
            var renewed = preparation.Prepare(request, now, out var unfit);
            current = renewed ?? current;
            return unfit;
        }
        catch (Exception failure)
        {
            return ExecutionResult.Refused(new SourceScope(current.Context, options, cancellation).ErrorOf(failure));
        }
    }

    private async ValueTask<(bool Next, GraphQLError? Failure)> NextAsync(
        IAsyncEnumerator<SourceEvent> source, CancellationToken cancellation)
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
            var scope = new SourceScope(current.Context, options, cancellation);
            return (false, scope.ErrorOf(failure) with { Locations = current.Plan.Fields[0].Locations });
        }
    }

    /// <summary>The answer that all receivers of the event have who are given the same, with what is this one's own; else one of its own.</summary>
    private async ValueTask<ExecutionResult> RespondAsync(SourceEvent one, CancellationToken cancellation)
    {
        var now = current;
        var source = (IEventSource)now.Plan.Fields[0].Step!.Binding;
        if (Shared(source, now, one) is not { } answering)
        {
            await cohorts.Turnstile.PassAsync(cancellation).ConfigureAwait(false);
            return await RespondAsync(now, one, cancellation).ConfigureAwait(false);
        }
        var receivers = now.Plan.Receivers;
        var answer = answering.IsCompletedSuccessfully ? answering.Result : await answering.WaitAsync(cancellation).ConfigureAwait(false);
        await cohorts.Turnstile.PassAsync(cancellation).ConfigureAwait(false);
        if (receivers.Own is not { } plan || !answer.HasData)
        {
            return ExecutionResult.Of(answer, null, one.Id);
        }
        using var operation = new OperationRun(now with { Plan = plan }, options, cancellation);
        return OperationExecution.Own(operation, one.Value) is { } own
            ? ExecutionResult.Of(answer, own, one.Id)
            : await RespondAsync(now, one, cancellation).ConfigureAwait(false);
    }

    private Task<SharedAnswer>? Shared(IEventSource source, OperationStart now, SourceEvent one) => source.SharedBy(one, now.Context.State) is { } common
        ? cohorts.AnswerAsync(new Cohorts.Key(now.Plan, now.Plan.Receivers.VariablesOf(request.Variables), common), () => ShareAsync(now, one))
        : null;

    /// <summary>Goes on also when the receiver who came first goes away.</summary>
    private async Task<SharedAnswer> ShareAsync(OperationStart now, SourceEvent one)
    {
        await cohorts.Turnstile.PassAsync(CancellationToken.None).ConfigureAwait(false);
        using var result = await RespondAsync(now, one, CancellationToken.None).ConfigureAwait(false);
        return SharedAnswer.Of(result);
    }

    private async ValueTask<ExecutionResult> RespondAsync(OperationStart now, SourceEvent one, CancellationToken cancellation)
    {
        using var operation = new OperationRun(now, options, cancellation);
        try
        {
            var result = await OperationExecution.QueryAsync(operation, one.Value, one.Id).ConfigureAwait(false);
            // An event that could not be told whole is not passed over: the stream ends before it, and whoever comes back hears it.
            return operation.Outage is { } outage ? ExecutionResult.Refused(outage) : result;
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
            exception is GraphQLException expected ? expected.Error : Hidden.ErrorOf(exception, options);
    }
}
