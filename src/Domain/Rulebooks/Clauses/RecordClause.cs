namespace Hub.Domain;

/// <summary>历次记分: what a registration record carries besides the common fields.</summary>
public sealed record RecordClause(ArticleRef Article, IReadOnlyList<string> Readings, bool ScoreHistory) : Clause(Article, Readings);
