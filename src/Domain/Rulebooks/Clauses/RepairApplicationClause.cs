namespace Hub.Domain;

/// <summary>修复申请: the institution applies, or the person with its consent.</summary>
public sealed record RepairApplicationClause(ArticleRef Article, IReadOnlyList<string> Readings, bool ByInstitution) : Clause(Article, Readings);
