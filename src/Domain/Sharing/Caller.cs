namespace Hub.Domain;

/// <summary>Who asks, as the token says.</summary>
public sealed record Caller
{
    public required Audience Audience { get; init; }
    public required RegionCode Region { get; init; }
    public required Purpose Purpose { get; init; }
    public InstitutionCode? Institution { get; init; }
    public PersonCode? Person { get; init; }
    /// <summary>For INSURANCE: which body of it.</summary>
    public InsuranceBody? Body { get; init; }
    /// <summary>岗位: the post that the rights go with.</summary>
    public string? Post { get; init; }
    /// <summary>Who holds the token; the key of counters and consumers.</summary>
    public required string Subject { get; init; }
    public required DateTimeOffset ExpiresAt { get; init; }
}
