namespace Hub.Domain;

/// <summary>What holds for repair by any route.</summary>
/// <param name="MaxPoints">Points off in a year by all routes together; null: no limit.</param>
/// <param name="ShortensMonths">Months off a running term per decision, at most; 0: none; null: as the agency states.</param>
/// <param name="LeastMonths">A suspension is never shortened below; null: no floor.</param>
public sealed record RepairLimitsClause(
    ArticleRef Article,
    IReadOnlyList<string> Readings,
    int? MaxPoints,
    int? ShortensMonths,
    int? LeastMonths) : Clause(Article, Readings);
