namespace Hub.Domain;

/// <summary>The end that one decision gives a term. A term that took another's place has that one's end as well, and the latest holds .</summary>
/// <param name="From">The first day of the term by that decision.</param>
/// <param name="Months">Its length; null where another's day sets the end.</param>
/// <param name="Day">The last day, inclusive.</param>
/// <param name="Single">The single score that it comes from; 0 where the year's total brought it.</param>
/// <param name="MonthsOff">Taken off by repair .</param>
internal readonly record struct TermEnd(DateOnly From, int? Months, DateOnly Day, int Single = 0, int MonthsOff = 0);
