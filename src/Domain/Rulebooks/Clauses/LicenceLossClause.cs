namespace Hub.Domain;

/// <summary>必须持续具备执业资格: losing it ends the qualification at once, whatever the points .</summary>
public sealed record LicenceLossClause(ArticleRef Article, IReadOnlyList<string> Readings, Circumstance Circumstance, IReadOnlyList<Category> Categories, Payable Payable) : Clause(Article, Readings);
