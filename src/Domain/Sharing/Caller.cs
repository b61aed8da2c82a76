namespace Hub.Domain;

/// <summary>Who asks: as the token says, within what was granted to whoever holds it.</summary>
public sealed record Caller
{
    public required Audience Audience { get; init; }
    public required RegionCode Region { get; init; }
    public required Purpose Purpose { get; init; }
    /// <summary>The narrower purpose of one operation; the caller then has what both purposes give.</summary>
    public Purpose? Narrowed { get; init; }
    /// <summary>For what it asks: the operation's own purpose, else the token's.</summary>
    public Purpose AskedFor => Narrowed ?? Purpose;
    /// <summary>Those that the grant to the client is for; null: all that its audience may ask for.</summary>
    public IReadOnlyList<Purpose>? Purposes { get; init; }
    /// <summary>Whether it comes by a grant to its client.</summary>
    public bool IsGranted => Purposes is not null;
    /// <summary>What the grant to the client leaves out of what its audience has.</summary>
    public FieldSet Without { get; init; } = FieldSet.Empty;
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
