namespace Hub.Domain;

/// <summary>中止、解除协议: what the state of an institution's agreement makes of those responsible .</summary>
/// <param name="OfDepartment">Also where one department alone is concerned.</param>
public sealed record AgreementEffectClause(ArticleRef Article, IReadOnlyList<string> Readings, IReadOnlyDictionary<AgreementState, Status> Becomes, bool OfDepartment) : Clause(Article, Readings);
