using GraphQL.Response;

namespace GraphQL.Execution.Columns;

/// <summary>
/// The completed values of one response position's type for a whole level, a slot for each. Knows which slots failed, and after null
/// propagation (section 6.4.4) which became null because of something below them. Filled anew for each operation that its run serves.
/// </summary>
internal abstract class ValueColumn(bool nonNull)
{
    private Dictionary<int, GraphQLError>? failures;
    private HashSet<int>? nulled;
    private bool? faulty;

    /// <summary>Whether a slot or a list's item breaks the type, so that propagation has something to do.</summary>
    public bool OwnFaults { get; protected set; }

    /// <summary>Whether anything in this column or below it went wrong. To be asked only when everything below is resolved.</summary>
    public bool Faulty => faulty ??= OwnFaults || FaultyBelow;

    protected bool NonNull => nonNull;

    protected virtual bool FaultyBelow => false;

    public abstract void Write(ref JsonOutput output, int slot);

    /// <summary>Reports what went wrong at the slot and below it, in the order of the response; false when the null must go further up.</summary>
    public bool Settle(int slot, ErrorWalk walk)
    {
        if (!Faulty)
        {
            return true;
        }
        if (failures is not null && failures.TryGetValue(slot, out var failure))
        {
            walk.Report(failure);
            return !nonNull;
        }
        if (IsNull(slot))
        {
            if (nonNull)
            {
                walk.ReportNull();
            }
            return !nonNull;
        }
        if (SettleBelow(slot, walk))
        {
            return true;
        }
        (nulled ??= []).Add(slot);
        return !nonNull;
    }

    /// <summary>Whether the response has a value at the slot, or a null of the resolver's, but none that an error left. To be asked after propagation.</summary>
    public bool Answers(int slot) => (failures is null || !failures.ContainsKey(slot)) && (nulled is null || !nulled.Contains(slot));

    /// <summary>Gives the objects that stand in this column the subjects of the objects above them, and adds their selections.</summary>
    /// <param name="subjects">A subject for each slot; -1 where what is above it does not stand in the response.</param>
    public virtual void HandDown(ReadOnlySpan<int> subjects, List<SelectionRun> below)
    {
    }

    /// <summary>The selection of the object that stands at the slot; null where none does.</summary>
    public virtual SelectionRun? SelectionAt(int slot) => null;

    /// <summary>Lets go of everything that was filled in.</summary>
    public virtual void Release() => (failures, nulled, faulty) = (null, null, null);

    protected bool Stands(int slot) => !IsNull(slot) && Answers(slot);

    protected abstract bool IsNull(int slot);

    protected virtual bool SettleBelow(int slot, ErrorWalk walk) => true;

    /// <summary>Takes the slots that failed.</summary>
    protected void Fail(Dictionary<int, GraphQLError>? at)
    {
        failures = at;
        OwnFaults = at is { Count: > 0 };
    }
}

/// <summary>A column for what resolvers yield as <typeparamref name="T"/>.</summary>
internal abstract class ValueColumn<T>(bool nonNull) : ValueColumn(nonNull)
{
    /// <summary>CompleteValue (section 6.4.3) for the first <paramref name="count"/> values, whose array it takes over; adds the selections of the next level.</summary>
    public abstract void Complete(T[] values, int count, Dictionary<int, GraphQLError>? failures, OperationRun operation, List<SelectionRun> next);

    protected static bool Failed(Dictionary<int, GraphQLError>? failures, int slot) => failures is not null && failures.ContainsKey(slot);

    /// <summary>Among values of any kind, one that is an error stands for a failure at its place.</summary>
    protected static void TakeErrors(T[] values, int count, ref Dictionary<int, GraphQLError>? failures)
    {
        if (typeof(T) != typeof(object))
        {
            return;
        }
        for (var slot = 0; slot < count; slot++)
        {
            if (values[slot] is GraphQLError error)
            {
                (failures ??= [])[slot] = error;
            }
        }
    }
}
