namespace Hub.Domain;

/// <summary>A number of working days within which something is due, the day it runs from not counted .</summary>
public sealed record DeadlineClause(ArticleRef Article, IReadOnlyList<string> Readings, DeadlineKind Kind, int WorkingDays) : Clause(Article, Readings);

/// <summary>What is due: a new hire's commitment, the update after leaving, notice, delivery, the decision on restoration.</summary>
public enum DeadlineKind { NewHireCommitment, LeaverUpdate, Notice, Delivery, RestorationDecision }
