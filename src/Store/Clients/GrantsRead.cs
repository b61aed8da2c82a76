using System.Collections.Frozen;
using Hub.Domain;
using Microsoft.EntityFrameworkCore;

namespace Hub.Store;

/// <summary>The registry of clients as it was read at one moment.</summary>
/// <param name="LastChanges">The place of each client's last event of its own.</param>
/// <param name="Last">The last of these places.</param>
internal sealed record GrantsRead(FrozenDictionary<string, ClientGrants> Clients, FrozenDictionary<string, long> LastChanges, long Last)
{
    public static GrantsRead Nothing { get; } = new(FrozenDictionary<string, ClientGrants>.Empty, FrozenDictionary<string, long>.Empty, 0);

    public static async Task<GrantsRead> LoadAsync(HubContext db, long last, CancellationToken cancellation)
    {
        // The places first: a change that comes between is among the grants too soon, and is read again.
        var places = await db.Events.Where(e => e.Client != null && e.Place <= last).GroupBy(e => e.Client!)
            .Select(g => new { Client = g.Key, Place = g.Max(e => e.Place) }).ToListAsync(cancellation);
        var grants = await db.Grants.OrderBy(g => g.GivenAt).ThenBy(g => g.Id).ToListAsync(cancellation);
        return new GrantsRead(
            grants.Select(GrantRows.Read).GroupBy(g => g.Client).ToFrozenDictionary(g => g.Key, g => new ClientGrants([.. g]), StringComparer.Ordinal),
            places.ToFrozenDictionary(p => p.Client, p => p.Place, StringComparer.Ordinal),
            last);
    }

    /// <summary>Whether a grant begins or ends after the one moment and not after the other.</summary>
    public bool TurnsBetween(DateTimeOffset after, DateTimeOffset upTo)
    {
        return Clients.Values.SelectMany(c => c.All).Any(g => g.RevokedAt is null && (IsBetween(g.Starts) || IsBetween(g.Ends)));

        bool IsBetween(DateTimeOffset? moment) => after < moment && moment <= upTo;
    }
}
