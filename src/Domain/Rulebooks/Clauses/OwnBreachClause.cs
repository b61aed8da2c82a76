namespace Hub.Domain;

/// <summary>违反服务协议、违背服务承诺: the agency scores a person's own breach, where the institution was not handled .</summary>
/// <param name="Mandatory">应 rather than 可.</param>
public sealed record OwnBreachClause(ArticleRef Article, IReadOnlyList<string> Readings, bool Mandatory) : Clause(Article, Readings);
