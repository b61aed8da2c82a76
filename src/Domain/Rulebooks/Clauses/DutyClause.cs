namespace Hub.Domain;

/// <summary>A duty without a day that follows from a score, a term, or an inbound finding.</summary>
/// <param name="By">Who has to act.</param>
public sealed record DutyClause(ArticleRef Article, IReadOnlyList<string> Readings, DutyKind Kind, IReadOnlyList<DutyTrigger> On, Audience By) : Clause(Article, Readings);

/// <summary>What a duty follows from: a score, a suspension, a termination, a lost licence, a penalty of another authority.</summary>
public enum DutyTrigger { Scored, Suspended, Terminated, LicenceLost, PracticePenalty }
