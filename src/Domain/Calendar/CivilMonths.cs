namespace Hub.Domain;

/// <summary>Terms in months and years: they end on the corresponding day, or the month's last where it has none (civil-code/202, A-17).</summary>
public static class CivilMonths
{
    public static ArticleRef Article { get; } = new("civil-code", 202);

    /// <summary>The last day, inclusive, of a term of so many months from this first day.</summary>
    public static DateOnly LastDay(DateOnly first, int months) => first.AddMonths(months);

    /// <summary>The last day, inclusive, of a bar of so many years from this first day.</summary>
    public static DateOnly LastDayOfYears(DateOnly first, int years) => first.AddYears(years);
}
