namespace Hub.Domain;

/// <summary>From which day a term runs, and whether it runs on into the next year 顺延 .</summary>
/// <param name="StartsOn">In order of preference: the first one that is known is the first day.</param>
public sealed record TermsClause(ArticleRef Article, IReadOnlyList<string> Readings, IReadOnlyList<TermStart> StartsOn, bool CarriesOver) : Clause(Article, Readings);

/// <summary>A day that a term can start on: the one stated in the notice, of delivery to the institution, of the notice.</summary>
public enum TermStart { StatedDay, Delivery, Notice }
