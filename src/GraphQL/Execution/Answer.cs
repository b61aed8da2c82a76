using GraphQL.Execution.Columns;

namespace GraphQL.Execution;

/// <summary>An answer that is about to be given, nulls propagated: what stands in it can be told while <see cref="RequestContext.BeforeResponse"/> runs.</summary>
public sealed class Answer
{
    private readonly OperationRun operation;
    private readonly PlanRun run;
    private readonly bool hasData;
    private bool over;

    internal Answer(OperationRun operation, bool hasData)
    {
        this.operation = operation;
        run = operation.Run;
        this.hasData = hasData;
    }

    /// <summary>The operation's name in its document; null when it has none.</summary>
    public string? OperationName => operation.Start.Operation.Name;

    /// <summary>Ends when the caller goes away or the deadline passes; to be asked for only by what waits, and only while the answer is about to be given.</summary>
    public CancellationToken Cancellation => operation.Cancellation;

    /// <summary>Tells first what is given, a level at a time, then what is refused, in the order of the response's errors.</summary>
    /// <exception cref="ObjectDisposedException">It is too late: the answer is on its way.</exception>
    public void Visit(IAnswerVisitor visitor)
    {
        ObjectDisposedException.ThrowIf(over, this);
        if (hasData)
        {
            TellGiven(visitor);
        }
        if (operation.Faults)
        {
            run.Root.Settle(0, new ErrorWalk(visitor));
        }
    }

    /// <summary>From now on the values belong to the response.</summary>
    internal void End() => over = true;

    private void TellGiven(IAnswerVisitor visitor)
    {
        run.Root.Subjects.Clear();
        for (run.Restart(); run.Level.Count > 0; run.Descend())
        {
            foreach (var selection in run.Level)
            {
                selection.Tell(visitor, operation.Faults, run.Next);
            }
        }
    }
}
