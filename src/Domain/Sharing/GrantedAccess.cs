using System.Diagnostics.CodeAnalysis;

namespace Hub.Domain;

/// <summary>What the grants to a client make of a token: a caller, or a code and a sentence that say why not.</summary>
/// <param name="Grant">The one that the caller comes by; null also where the client needs none.</param>
public sealed record GrantedAccess(Caller? Caller, ClientGrant? Grant, string Code, string Message)
{
    [MemberNotNullWhen(true, nameof(Caller))]
    public bool IsGranted => Caller is not null;

    public static GrantedAccess By(ClientGrant grant, Caller token) => new(grant.Within(token), grant, "", "");

    /// <summary>The token's own claims decide.</summary>
    public static GrantedAccess ByClaims(Caller token) => new(token, null, "", "");

    public static GrantedAccess None { get; } = new(null, null, "NOT_GRANTED", "The hub has granted the client nothing that covers what its token claims.");

    /// <summary>There was a grant, or will be.</summary>
    public static GrantedAccess NotNow(GrantState state) => state switch
    {
        GrantState.Revoked => new(null, null, "GRANT_REVOKED", "What the hub had granted the client was withdrawn."),
        GrantState.Expired => new(null, null, "GRANT_EXPIRED", "What the hub had granted the client has ended."),
        _ => None with { Message = "What the hub has granted the client has not begun yet." },
    };
}
