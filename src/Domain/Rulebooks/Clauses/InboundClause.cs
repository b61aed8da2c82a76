namespace Hub.Domain;

/// <summary>What other authorities or the institution have to tell the agency.</summary>
public sealed record InboundClause(ArticleRef Article, IReadOnlyList<string> Readings, IReadOnlyList<InboundKind> Of) : Clause(Article, Readings);

/// <summary>A lost licence, a restricted practice, a penalty of another authority.</summary>
public enum InboundKind { LicenceLost, PracticeRestricted, PracticePenalty }
