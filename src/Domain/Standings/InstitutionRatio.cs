namespace Hub.Domain;

/// <summary>人次占比 of a natural year, with numerator and denominator as read .</summary>
/// <param name="Related">Distinct active registered related persons on the day of evaluation.</param>
/// <param name="Suspended">暂停 person-times: decisions of the year on acts there.</param>
/// <param name="Terminated">终止 person-times, likewise.</param>
/// <param name="Rule">What the rule says of them: the severest line that they reach; null: nothing.</param>
public sealed record InstitutionRatio(int Year, int Related, int Suspended, int Terminated, RatioClause? Rule);
