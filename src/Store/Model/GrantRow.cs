namespace Hub.Store;

/// <summary>A grant to a client. Only ever added, and revoked once.</summary>
public sealed class GrantRow
{
    public required string Id { get; init; }
    /// <summary>The subject of the tokens that it is for.</summary>
    public required string Client { get; init; }
    /// <summary>By the contract's name; so of body and purposes.</summary>
    public required string Audience { get; init; }
    public required int Region { get; init; }
    public string? Institution { get; init; }
    public string? Person { get; init; }
    public string? Body { get; init; }
    /// <summary>With blanks between them.</summary>
    public required string Purposes { get; init; }
    /// <summary>Fields that it leaves out, as Type.field, with blanks between them.</summary>
    public required string Without { get; init; }
    public required DateTimeOffset Starts { get; init; }
    public DateTimeOffset? Ends { get; init; }
    public required DateTimeOffset GivenAt { get; init; }
    public required string GivenBy { get; init; }
    public DateTimeOffset? RevokedAt { get; init; }
    public string? RevokedBy { get; init; }
    public string? Reason { get; init; }
}
