using GraphQL.Execution.Planning;

namespace GraphQL.Execution.Columns;

/// <summary>The runs of one plan that no operation has now: a few, and none that is large, for then they are little beside its work.</summary>
internal sealed class PlanRuns(SelectionPlan plan)
{
    private const int MostFields = 256;
    private static readonly int Most = Math.Clamp(2 * Environment.ProcessorCount, 4, 32);

    private readonly PlanRun?[] kept = new PlanRun?[Most];

    /// <summary>One that is the caller's alone.</summary>
    public PlanRun Take()
    {
        for (var i = 0; i < kept.Length; i++)
        {
            if (kept[i] is { } run && Interlocked.CompareExchange(ref kept[i], null, run) == run)
            {
                return run;
            }
        }
        return new PlanRun(plan);
    }

    public void Return(PlanRun run)
    {
        for (var i = 0; run.Fields <= MostFields && i < kept.Length; i++)
        {
            if (kept[i] is null && Interlocked.CompareExchange(ref kept[i], run, null) is null)
            {
                return;
            }
        }
    }
}
