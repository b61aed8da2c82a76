namespace Hub.Domain;

/// <summary>What a client was given: an audience's part in a region, for some purposes and some time. It only ever changes by being revoked.</summary>
public sealed record ClientGrant
{
    public required string Id { get; init; }
    /// <summary>The subject of the tokens that it is for.</summary>
    public required string Client { get; init; }
    public required Audience Audience { get; init; }
    public required RegionCode Region { get; init; }
    /// <summary>Null: whichever its tokens name; so of person and body.</summary>
    public InstitutionCode? Institution { get; init; }
    public PersonCode? Person { get; init; }
    public InsuranceBody? Body { get; init; }
    public required IReadOnlyList<Purpose> Purposes { get; init; }
    /// <summary>Fields of the contract that it leaves out of what the audience has.</summary>
    public FieldSet Without { get; init; } = FieldSet.Empty;
    public required DateTimeOffset Starts { get; init; }
    /// <summary>The moment from which it no longer holds; null: until it is revoked.</summary>
    public DateTimeOffset? Ends { get; init; }
    public required DateTimeOffset GivenAt { get; init; }
    public required string GivenBy { get; init; }
    public DateTimeOffset? RevokedAt { get; init; }
    public string? RevokedBy { get; init; }
    public string? Reason { get; init; }

    public GrantState StateAt(DateTimeOffset moment) =>
        RevokedAt is not null ? GrantState.Revoked
        : Ends <= moment ? GrantState.Expired
        : Starts > moment ? GrantState.NotYet
        : GrantState.Active;

    /// <summary>Whether it is for tokens like this one at all, at whatever time.</summary>
    public bool IsFor(Caller token) =>
        Audience == token.Audience
        && (Region.Contains(token.Region) || token.Region.Contains(Region))
        && (Institution is null || Institution == token.Institution)
        && (Person is null || Person == token.Person)
        && (Body is null || Body == token.Body)
        && Purposes.Contains(token.Purpose);

    /// <summary>The caller that a token makes within this grant: what both give, and no more.</summary>
    public Caller Within(Caller token) => token with
    {
        Region = Region.Contains(token.Region) ? token.Region : Region,
        Purposes = Purposes,
        Without = Without,
    };

    /// <summary>Whether it gives nothing that the other does not.</summary>
    public bool IsWithin(ClientGrant wider) =>
        (Client, Audience) == (wider.Client, wider.Audience)
        && wider.Region.Contains(Region)
        && (wider.Institution is null || wider.Institution == Institution)
        && (wider.Person is null || wider.Person == Person)
        && (wider.Body is null || wider.Body == Body)
        && Purposes.All(wider.Purposes.Contains)
        && Without.Contains(wider.Without)
        && Starts >= wider.Starts
        && (wider.Ends is null || Ends <= wider.Ends);
}
