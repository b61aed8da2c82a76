namespace Hub.Domain;

/// <summary>公开记分: between which totals the agency may let the public see a person's points .</summary>
public sealed record PublicationClause(ArticleRef Article, IReadOnlyList<string> Readings, int From, int? To) : Clause(Article, Readings);
