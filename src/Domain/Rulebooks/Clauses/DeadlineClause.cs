namespace Hub.Domain;

/// <summary>Within what something is due: working days, the day it runs from not counted, or a day of the month.</summary>
/// <param name="WorkingDays">0: the same day.</param>
/// <param name="DayOfMonth">For the periodic report: the day of the next quarter's first month by the end of which it is due; else null.</param>
/// <param name="Advisory">True where the province's rule names no day, and the settings offer one .</param>
public sealed record DeadlineClause(ArticleRef Article, IReadOnlyList<string> Readings, DeadlineKind Kind, int WorkingDays, int? DayOfMonth = null, bool Advisory = false) : Clause(Article, Readings);
