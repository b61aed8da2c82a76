namespace Hub.Domain;

/// <summary>更换机构: the person is registered anew, and the points go along.</summary>
public sealed record ChangeOfInstitutionClause(ArticleRef Article, IReadOnlyList<string> Readings) : Clause(Article, Readings);
