namespace Hub.Domain;

/// <summary>Everything that one client was ever given, and what that makes of a token of its.</summary>
public sealed class ClientGrants(IReadOnlyList<ClientGrant> all)
{
    public IReadOnlyList<ClientGrant> All { get; } = all;

    /// <summary>
    /// Of the grants that hold now and are for such a token the one of the widest region; of these the one that leaves out least, then the latest.
    /// Where none holds, the code says what became of the latest.
    /// </summary>
    public GrantedAccess Of(Caller token, DateTimeOffset now)
    {
        ClientGrant? best = null, latest = null;
        foreach (var grant in All)
        {
            if (!grant.IsFor(token)) continue;
            if (latest is null || grant.GivenAt >= latest.GivenAt) latest = grant;
            if (grant.StateAt(now) == GrantState.Active && (best is null || Rank(grant).CompareTo(Rank(best)) >= 0)) best = grant;
        }

        return best is not null ? GrantedAccess.By(best, token) : latest is not null ? GrantedAccess.NotNow(latest.StateAt(now)) : GrantedAccess.None;
    }

    private static (int Width, int Left, DateTimeOffset GivenAt) Rank(ClientGrant grant) =>
        (grant.Region.Span.High - grant.Region.Span.Low, -grant.Without.Names.Count, grant.GivenAt);
}
