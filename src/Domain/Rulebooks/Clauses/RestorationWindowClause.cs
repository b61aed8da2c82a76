namespace Hub.Domain;

/// <summary>资格恢复申请: from when, until when without being late, and whether the institution has to agree .</summary>
/// <param name="WorkingDaysBefore">With <see cref="WindowOpening.BeforeLastDay"/>: how many working days before it.</param>
/// <param name="ClosesOnLastDay">An application after the last day is taken, and marked late.</param>
public sealed record RestorationWindowClause(ArticleRef Article, IReadOnlyList<string> Readings, WindowOpening Opens, int WorkingDaysBefore, bool ClosesOnLastDay, bool InstitutionAgrees) : Clause(Article, Readings);

/// <summary>When applications for restoration can begin.</summary>
public enum WindowOpening { WithTerm, BeforeLastDay, AfterLastDay }
