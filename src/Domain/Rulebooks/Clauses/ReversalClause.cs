namespace Hub.Domain;

/// <summary>决定变更或者撤销: the score changes or goes with the decision it rests on .</summary>
public sealed record ReversalClause(ArticleRef Article, IReadOnlyList<string> Readings) : Clause(Article, Readings);
