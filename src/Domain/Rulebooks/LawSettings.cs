namespace Hub.Domain;

/// <summary>What the operator sets where the texts leave a choice, beside what the rule blocks say.</summary>
/// <param name="AdvisoryDeadlines">What is offered where a province's rule names no day; empty while that is off .</param>
/// <param name="CrossProvinceAlert">From which total over all provinces the agencies are told; null: never .</param>
public sealed record LawSettings(IReadOnlyDictionary<DeadlineKind, AdvisoryDay> AdvisoryDeadlines, int? CrossProvinceAlert)
{
    public static LawSettings None { get; } = new(new Dictionary<DeadlineKind, AdvisoryDay>(), null);
}

/// <summary>So many working days, or a day of the month.</summary>
public readonly record struct AdvisoryDay(int WorkingDays, int? DayOfMonth);
