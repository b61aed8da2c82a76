namespace Hub.Domain;

/// <summary>What holds for a person on a day: the severest status anywhere, by linkage, and each province's own.</summary>
public sealed record Standing
{
    public required DateOnly AsOf { get; init; }
    public required Status Status { get; init; }
    public required IReadOnlyList<Effect> Effects { get; init; }
    public required IReadOnlyList<RegionStanding> Official { get; init; }
    public DateOnly? From { get; init; }
    public DateOnly? LastDay { get; init; }
    /// <summary>The term is over and nobody has restored the person: it still holds .</summary>
    public required bool TermExpired { get; init; }
    public DateOnly? NoRegistrationUntil { get; init; }
    /// <summary>An objection is under review; it suspends nothing .</summary>
    public required bool UnderObjection { get; init; }
    /// <summary>In force on the day, most severe first; pending ones last.</summary>
    public required IReadOnlyList<Sanction> Sanctions { get; init; }
    public required IReadOnlyList<ExplanationStep> Explanation { get; init; }
}

/// <summary>What one province alone says; <see cref="Region"/> is the province.</summary>
public sealed record RegionStanding(RegionCode Region, Status Status, DateOnly? From, DateOnly? LastDay, bool TermExpired, DateOnly? NoRegistrationUntil);

/// <summary>One step from the entries to the status, in both languages.</summary>
public sealed record ExplanationStep(string Zh, string En, ArticleRef? Article = null, string? Reading = null, string? Entry = null, int? Points = null, int? Total = null);
