using GraphQL.Binding;
using GraphQL.Execution.Columns;
using GraphQL.Execution.Planning;
using GraphQL.Response;

namespace GraphQL.Execution;

/// <summary>One operation, or one event of a subscription, while it is executed.</summary>
internal sealed class OperationRun(OperationStart start, ExecutorOptions options, CancellationToken caller) : IRequestScope, IDisposable
{
    private static readonly CancellationTokenSource Over = new(TimeSpan.Zero);

    private readonly long started = options.Clock.GetTimestamp();
    private PlanRun? run;
    private CancellationTokenSource? deadline;
    private int objects;

    /// <summary>What is executed, and in whose right.</summary>
    public OperationStart Start => start;

    /// <summary>What it fills.</summary>
    public PlanRun Run => run ??= start.Plan.Runs.Take();

    public object? State => start.Context.State;

    public string? LastEventId => start.Context.LastEventId;

    /// <summary>Whether anything went wrong at any position.</summary>
    public bool Faults { get; set; }

    /// <summary>What executes the whole operation once more, because a resolver failed that need not; null where all is well or the failure stands.</summary>
    public RequestContext? Otherwise { get; private set; }

    /// <summary>A failure of what the resolvers stand on, by which the answer is not what it would be; null where there was none.</summary>
    public GraphQLError? Outage { get; private set; }

    /// <summary>Whether nobody waits for the answer any more.</summary>
    public bool IsAbandoned => caller.IsCancellationRequested;

    /// <summary>
    /// Ends when the caller goes away or the deadline passes, and has ended for whoever is still at work when the operation is over. Made only for those
    /// who ask: most fields never wait.
    /// </summary>
    public CancellationToken Cancellation
    {
        get
        {
            if (deadline is null)
            {
                var made = CancellationTokenSource.CreateLinkedTokenSource(caller);
                var left = options.Deadline - options.Clock.GetElapsedTime(started);
                made.CancelAfter(left > TimeSpan.Zero ? left : TimeSpan.Zero);
                if (Interlocked.CompareExchange(ref deadline, made, null) is not null)
                {
                    made.Dispose();
                }
            }
            try
            {
                return deadline!.Token;
            }
            catch (ObjectDisposedException)
            {
                // It ended while it was asked for.
                return Over.Token;
            }
        }
    }

    /// <exception cref="GraphQLException">A variable has no value, or null, where an argument needs one.</exception>
    public ArgumentValues ArgumentsOf(FieldPlan field) => start.Arguments.Of(field);

    /// <summary>Counts the objects of a level before their fields are resolved.</summary>
    /// <exception cref="GraphQLException">The answer would have more objects than it may.</exception>
    public void Admit(int more)
    {
        objects += more;
        if (objects > options.MaxObjects)
        {
            throw new GraphQLException(GraphQLError.Of(
                "TOO_MANY_OBJECTS", $"The answer would have more than {options.MaxObjects} objects. Ask for less at a time.", ("limit", options.MaxObjects)));
        }
    }

    /// <exception cref="OperationCanceledException">The caller is gone.</exception>
    /// <exception cref="DeadlineException">It took too long.</exception>
    public void ThrowIfOver()
    {
        caller.ThrowIfCancellationRequested();
        if (options.Clock.GetElapsedTime(started) >= options.Deadline)
        {
            throw new DeadlineException(options.Deadline);
        }
    }

    public GraphQLError ErrorOf(Exception exception)
    {
        switch (exception)
        {
            case GraphQLException expected:
                return expected.Error;
            case OperationCanceledException when deadline is { IsCancellationRequested: true } || caller.IsCancellationRequested:
                return DeadlineException.ErrorOf(options.Deadline);
            case var _ when start.Context.Otherwise?.Invoke(exception) is { } otherwise:
                Otherwise = otherwise;
                return GraphQLError.Of("INTERNAL", "It is tried once more.");
            case var _ when options.Known?.Invoke(exception) is { } known:
                return Outage = known;
            default:
                return Hidden.ErrorOf(exception, options);
        }
    }

    /// <summary>Waits for what is still being resolved; gives up when the caller is gone or the time is over, even on those that do not listen.</summary>
    public async ValueTask WaitAsync(List<Task> resolving)
    {
        try
        {
            await Task.WhenAll(resolving).WaitAsync(Cancellation).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (Cancellation.IsCancellationRequested)
        {
            caller.ThrowIfCancellationRequested();
            throw new DeadlineException(options.Deadline);
        }
    }

    public void Dispose()
    {
        if (Interlocked.Exchange(ref deadline, Over) is { } made && made != Over)
        {
            made.Dispose();
        }
    }
}
