namespace Hub.Domain;

/// <summary>恢复: what must be there for a suspension, and for a termination, to end .</summary>
public sealed record RestorationClause(ArticleRef Article, IReadOnlyList<string> Readings, IReadOnlyList<RestorationStep> AfterSuspension, IReadOnlyList<RestorationStep> AfterTermination) : Clause(Article, Readings)
{
    public IReadOnlyList<RestorationStep> StepsAfter(Status status) => status == Status.Terminated ? AfterTermination : AfterSuspension;
}

/// <summary>通过评估, 重新作出承诺, 重新登记备案.</summary>
public enum RestorationStep { Passed, Commitment, Registration }
