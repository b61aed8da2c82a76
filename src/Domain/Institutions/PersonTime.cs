namespace Hub.Domain;

/// <summary>人次: one decision that suspended or terminated a person for an act at an institution.</summary>
/// <param name="Principal">主要负责人 of the pharmacy it happened at, on the day of the decision.</param>
public sealed record PersonTime(Sanction Sanction, bool Principal);
