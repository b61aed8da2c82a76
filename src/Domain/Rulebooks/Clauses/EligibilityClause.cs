namespace Hub.Domain;

/// <summary>What the fund settles for a person without a registration there, and for one without a commitment .</summary>
public sealed record EligibilityClause(ArticleRef Article, IReadOnlyList<string> Readings, Payable Unregistered, Payable Uncommitted) : Clause(Article, Readings);
