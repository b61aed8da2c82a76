namespace Hub.Domain;

/// <summary>Which bodies rule on an objection, by the kind of the decision objected to.</summary>
public sealed record ObjectionRulingClause(ArticleRef Article, IReadOnlyList<string> Readings, IReadOnlyList<DecisionKind> Of, IReadOnlyList<InsuranceBody> By) : Clause(Article, Readings);
