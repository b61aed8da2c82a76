using GraphQL.Execution.Planning;

namespace GraphQL.Execution.Columns;

/// <summary>
/// All that an operation fills while it is executed, told and written: the run of each of its selections, made when first needed. It belongs to one
/// operation at a time; once that has let go of it, it waits with its plan for the next, unless somebody may still be at work on it.
/// </summary>
internal sealed class PlanRun
{
    private readonly SelectionPlan plan;
    private readonly object[] source = new object[1];
    private int fields;
    private bool isSpoilt;

    public PlanRun(SelectionPlan plan)
    {
        this.plan = plan;
        Root = Select(plan);
    }

    public SelectionRun Root { get; }

    /// <summary>The selections of the level that is being gone through.</summary>
    public List<SelectionRun> Level { get; private set; } = [];

    /// <summary>Those of the next.</summary>
    public List<SelectionRun> Next { get; private set; } = [];

    /// <summary>How many fields have a run.</summary>
    public int Fields => fields;

    public SelectionRun Select(SelectionPlan selection)
    {
        fields += selection.Fields.Length;
        return new SelectionRun(selection);
    }

    /// <param name="parent">Of the root fields.</param>
    public void Begin(object parent)
    {
        source[0] = parent;
        Root.Parents.Share(source, 1);
        Restart();
    }

    /// <summary>Makes the root the level that is gone through.</summary>
    public void Restart()
    {
        Level.Clear();
        Next.Clear();
        Level.Add(Root);
    }

    /// <summary>Makes the next level this one.</summary>
    public void Descend()
    {
        Level.Clear();
        (Level, Next) = (Next, Level);
    }

    /// <summary>Of a subscription: the event, where it stands in the response.</summary>
    public SelectionRun? Event => Root.Fields[0]?.Values?.SelectionAt(0);

    /// <summary>From now on it serves no other operation.</summary>
    public void Spoil() => isSpoilt = true;

    /// <summary>Lets go of what was filled in. To be called once, by whoever has it: nothing of it may be touched afterwards.</summary>
    public void Release()
    {
        if (isSpoilt)
        {
            return;
        }
        Root.Release();
        source[0] = null!;
        Level.Clear();
        Next.Clear();
        plan.Runs.Return(this);
    }
}
