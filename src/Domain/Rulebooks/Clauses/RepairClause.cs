namespace Hub.Domain;

/// <summary>修复途径: points off for each time a route was effectively taken, and at most how many in a natural year .</summary>
/// <param name="Routes">More than one where the limits are for these together.</param>
/// <param name="Points">Each time; null where an exam or the agency says how many.</param>
/// <param name="Exam">By the exam's result: the lowest and the highest; null where there is none.</param>
/// <param name="MaxPoints">Points off by these routes in a year; null: no limit.</param>
/// <param name="MaxTimes">Chances in a year; null: no limit.</param>
public sealed record RepairClause(ArticleRef Article, IReadOnlyList<string> Readings, IReadOnlyList<RepairRoute> Routes, int? Points, Band? Exam, int? MaxPoints, int? MaxTimes) : Clause(Article, Readings);
