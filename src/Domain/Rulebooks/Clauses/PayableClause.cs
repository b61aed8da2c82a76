namespace Hub.Domain;

/// <summary>What the fund settles for a person in each status 登记备案状态.</summary>
public sealed record PayableClause(ArticleRef Article, IReadOnlyList<string> Readings, Payable Normal, Payable Suspended, Payable Terminated) : Clause(Article, Readings)
{
    public Payable Of(Status status) => status switch { Status.Normal => Normal, Status.Suspended => Suspended, _ => Terminated };
}

/// <summary>予以结算, 急诊抢救等特殊情形除外不予结算, 不予结算.</summary>
public enum Payable { Payable, EmergencyOnly, NotPayable }
