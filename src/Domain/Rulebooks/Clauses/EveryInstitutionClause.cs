namespace Hub.Domain;

/// <summary>多点执业、就业: every institution where the person serves registers the person.</summary>
public sealed record EveryInstitutionClause(ArticleRef Article, IReadOnlyList<string> Readings) : Clause(Article, Readings);
