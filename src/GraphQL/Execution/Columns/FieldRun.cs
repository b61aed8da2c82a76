using GraphQL.Binding;
using GraphQL.Execution.Completions;
using GraphQL.Execution.Planning;
using GraphQL.Execution.Sharing;
using GraphQL.Response;

namespace GraphQL.Execution.Columns;

/// <summary>One field of a level: resolved once for all its parents, then completed into a column.</summary>
internal abstract class FieldRun(FieldPlan plan)
{
    public FieldPlan Plan { get; } = plan;

    /// <summary>The completed values; null until <see cref="Complete"/>.</summary>
    public ValueColumn? Values { get; protected set; }

    /// <summary>Fills the values; never throws, a failure is kept for the parents that it concerns.</summary>
    public abstract ValueTask ResolveAsync(OperationRun operation);

    /// <summary>Completes the values, and adds the selections of the next level.</summary>
    public abstract void Complete(OperationRun operation, List<SelectionRun> next);

    public bool Settle(int row, ErrorWalk walk)
    {
        if (Values is not { Faulty: true })
        {
            return true;
        }
        walk.Enter(Plan);
        var holds = Values.Settle(row, walk);
        walk.Leave();
        return holds;
    }

    /// <summary>Leaves the place of the value open in what is written, where there is one and it is each receiver's own.</summary>
    public void Open(int field, List<OpenPlace> places)
    {
        if (Values is { } values && values.Answers(0))
        {
            Values = new OpenColumn(values, field, places);
        }
    }

    public virtual void Release()
    {
        Values?.Release();
        Values = null;
    }
}

internal sealed class FieldRun<TParent, TValue>(
    FieldPlan plan, FieldBinding<TParent, TValue> binding, Completion<TValue> completion, Parents<TParent> parents)
    : FieldRun(plan)
{
    /// <summary>What the field reads off its parents, where nothing else has a say in it.</summary>
    private readonly ProjectionField<TParent, TValue>? projection =
        plan.Arguments.IsConstant && plan.Site.Annotation is not IFieldGuard ? binding as ProjectionField<TParent, TValue> : null;
    private readonly ValueColumn<TValue> column = completion.ColumnOf(plan);
    private TValue[] values = [];
    private Dictionary<int, GraphQLError>? failures;

    public override ValueTask ResolveAsync(OperationRun operation)
    {
        values = Pool.Rent<TValue>(parents.Count);
        failures = null;
        if (projection is not null)
        {
            projection.Read(parents.Values, parents.Count, values, operation, ref failures);
            return ValueTask.CompletedTask;
        }
        try
        {
            // Whatever a resolver keeps of its call is its own: the context serves no other.
            var context = new FieldContext(Plan.Site, operation.ArgumentsOf(Plan), operation);
            var resolving = Plan.Site.Annotation is IFieldGuard guard
                ? GuardedAsync(guard, context)
                : binding.ResolveAsync(context, parents.Values, parents.Count, values);
            if (!resolving.IsCompletedSuccessfully)
            {
                return AwaitAsync(resolving, context, operation);
            }
            failures = context.TakeFailures();
        }
        catch (Exception failure)
        {
            FailAll(failure, operation);
        }
        return ValueTask.CompletedTask;
    }

    public override void Complete(OperationRun operation, List<SelectionRun> next)
    {
        try
        {
            column.Complete(values, parents.Count, failures, operation, next);
            Values = column;
        }
        catch (Exception failure)
        {
            FailAll(failure, operation);
            Values = new FailedColumn(completion.NonNull, failures!);
        }
        operation.Faults |= Values.OwnFaults;
        values = [];
    }

    public override void Release()
    {
        base.Release();
        failures = null;
    }

    private async ValueTask AwaitAsync(ValueTask resolving, FieldContext context, OperationRun operation)
    {
        try
        {
            await resolving.ConfigureAwait(false);
            failures = context.TakeFailures();
        }
        catch (Exception failure)
        {
            FailAll(failure, operation);
        }
    }

    /// <summary>Resolves only the parents that the guard allows.</summary>
    private async ValueTask GuardedAsync(IFieldGuard guard, FieldContext context)
    {
        var refusals = await guard.CheckAsync(context, parents.AsObjects()).ConfigureAwait(false);
        if (refusals is null)
        {
            await binding.ResolveAsync(context, parents.Values, parents.Count, values).ConfigureAwait(false);
            return;
        }
        var allowed = Enumerable.Range(0, parents.Count).Where(slot => refusals[slot] is null).ToArray();
        var some = Array.ConvertAll(allowed, slot => parents.Values[slot]);
        var found = new TValue[some.Length];
        if (some.Length > 0)
        {
            await binding.ResolveAsync(context, some, some.Length, found).ConfigureAwait(false);
        }
        var among = context.TakeFailures();
        Array.Clear(values, 0, parents.Count);
        for (var i = 0; i < allowed.Length; i++)
        {
            values[allowed[i]] = found[i];
            if (among is not null && among.TryGetValue(i, out var failure))
            {
                context.Fail(allowed[i], failure);
            }
        }
        for (var slot = 0; slot < parents.Count; slot++)
        {
            if (refusals[slot] is { } refusal)
            {
                context.Fail(slot, refusal);
            }
        }
    }

    /// <summary>What failed may still be at work on what it was lent, so nothing of this operation's is used again.</summary>
    private void FailAll(Exception failure, OperationRun operation)
    {
        operation.Run.Spoil();
        var error = operation.ErrorOf(failure);
        failures = [];
        for (var slot = 0; slot < parents.Count; slot++)
        {
            failures[slot] = error;
        }
    }
}
