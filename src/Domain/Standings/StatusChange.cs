namespace Hub.Domain;

/// <summary>A day from which another status, or another last day of it, holds for the person, by linkage.</summary>
/// <param name="EffectiveFrom">The first day.</param>
/// <param name="Sanction">The id of the sanction that the new status rests on, or of the one that ended.</param>
public sealed record StatusChange(DateOnly EffectiveFrom, Status Before, Status After, DateOnly? LastDay, Cause? Cause, string? Sanction, RegionCode Region);
