using GraphQL.Execution.Columns;

namespace GraphQL.Execution;

/// <summary>An answer that is about to be given, nulls propagated: what stands in it can be told while <see cref="RequestContext.BeforeResponse"/> runs.</summary>
public sealed class Answer
{
    private readonly PlanRun run;
    private readonly bool hasData;
    private readonly bool faults;
    private bool over;

    internal Answer(string? operationName, PlanRun run, bool hasData, bool faults)
    {
        OperationName = operationName;
        this.run = run;
        this.hasData = hasData;
        this.faults = faults;
    }

    /// <summary>The operation's name in its document; null when it has none.</summary>
    public string? OperationName { get; }

    /// <summary>Tells first what is given, a level at a time, then what is refused, in the order of the response's errors.</summary>
    /// <exception cref="ObjectDisposedException">It is too late: the answer is on its way.</exception>
    public void Visit(IAnswerVisitor visitor)
    {
        ObjectDisposedException.ThrowIf(over, this);
        if (hasData)
        {
            TellGiven(visitor);
        }
        if (faults)
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
                selection.Tell(visitor, faults, run.Next);
            }
        }
    }
}
