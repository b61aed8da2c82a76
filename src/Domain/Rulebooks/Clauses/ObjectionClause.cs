namespace Hub.Domain;

/// <summary>异议申诉: what form it needs, and what comes of one that is late .</summary>
/// <param name="NeedsSignatures">Signed by the person and sealed by the institution, else incomplete.</param>
/// <param name="LateIsWaived">逾期未申诉的，视为放弃.</param>
public sealed record ObjectionClause(ArticleRef Article, IReadOnlyList<string> Readings, bool NeedsSignatures, bool LateIsWaived) : Clause(Article, Readings);
