namespace Hub.Domain;

/// <summary>移送: to which department the cases of persons at this kind of institution go, and whether its result can restrict entry to the trade.</summary>
public sealed record TransferClause(ArticleRef Article, IReadOnlyList<string> Readings, InstitutionKind Kind, IReadOnlyList<Audience> To, bool RestrictsEntry) : Clause(Article, Readings);
