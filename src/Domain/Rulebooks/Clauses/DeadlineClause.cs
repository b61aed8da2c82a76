namespace Hub.Domain;

/// <summary>A number of working days within which something is due, the day it runs from not counted .</summary>
public sealed record DeadlineClause(ArticleRef Article, IReadOnlyList<string> Readings, DeadlineKind Kind, int WorkingDays) : Clause(Article, Readings);

/// <summary>What is due: see the contract for the days that each runs from and to.</summary>
public enum DeadlineKind { Commitment, NewHireCommitment, LeaverUpdate, Notice, Delivery, Objection, ObjectionReview, RestorationDecision, RepairReview, LicenceReport }
