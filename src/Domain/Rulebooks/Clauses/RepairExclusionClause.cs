namespace Hub.Domain;

/// <summary>一次记满的不予修复: a single score of so many is not repaired.</summary>
public sealed record RepairExclusionClause(ArticleRef Article, IReadOnlyList<string> Readings, int SingleScore) : Clause(Article, Readings);
