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
        if (Best(token, now) is { } best) return GrantedAccess.By(best, token);
        return All.Where(grant => grant.IsFor(token)).OrderBy(grant => grant.GivenAt).LastOrDefault() is { } latest ? GrantedAccess.NotNow(latest.StateAt(now)) : GrantedAccess.None;
    }

    /// <summary>The grant that such a token comes by now; null where none holds.</summary>
    public ClientGrant? Best(Caller token, DateTimeOffset now)
    {
        ClientGrant? best = null;
        for (var i = 0; i < All.Count; i++)
        {
            var grant = All[i];
            if (grant.StateAt(now) == GrantState.Active && grant.IsFor(token) && (best is null || Rank(grant).CompareTo(Rank(best)) >= 0)) best = grant;
        }

        return best;
    }

    private static (int Width, int Left, DateTimeOffset GivenAt) Rank(ClientGrant grant) =>
        (grant.Region.Span.High - grant.Region.Span.Low, -grant.Without.Names.Count, grant.GivenAt);
}
