using Hub.Domain;
using Microsoft.EntityFrameworkCore;

namespace Hub.Store;

/// <summary>Tells the nodes' indexes of read models that were written anew without an event that names their files.</summary>
internal static class Rederivations
{
    /// <summary>By then every node has read them, or reads everything anew.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    /// <summary>Whether the index keeps something else of the person by the fold after than by the one before.</summary>
    public static bool Differ(Derivation before, Derivation after) =>
        !before.Registrations.Select(IndexedRegistration.Of).SequenceEqual(after.Registrations.Select(IndexedRegistration.Of))
        || OnlyRegistered.Is(before.Folded) != OnlyRegistered.Is(after.Folded)
        || !before.Sanctions.Select(IndexedSanction.Of).SequenceEqual(after.Sanctions.Select(IndexedSanction.Of));

    /// <summary>The log must be locked: the numbers are in commit order.</summary>
    public static async Task AddAsync(HubContext db, NewRows rows, IEnumerable<(string First, string Last)> files, DateTimeOffset now, CancellationToken cancellation)
    {
        var number = await db.Rederivations.MaxAsync(r => (long?)r.Number, cancellation) ?? 0;
        rows.Add(files.Select(f => new RederivationRow { Number = ++number, FirstFile = f.First, LastFile = f.Last, At = now }).ToList());
        // The last one stays, so that the numbers go on.
        await db.Rederivations.Where(r => r.At < now - Kept && r.Number < number).ExecuteDeleteAsync(cancellation);
    }
}
