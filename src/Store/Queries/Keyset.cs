using Microsoft.EntityFrameworkCore;

namespace Hub.Store;

/// <summary>Reads one page of a list with its total in one round trip.</summary>
internal static class Keyset
{
    /// <param name="all">The whole list within the scope, which is counted.</param>
    /// <param name="rest">What is left of it behind the cursor, in the list's order.</param>
    public static async Task<Page<T>> PageAsync<TRow, T>(IQueryable<TRow> all, IQueryable<TRow> rest, Paging paging, Func<TRow, string> cursor, Func<TRow, T> read, CancellationToken cancellation)
    {
        // One row more than the page tells whether there is a next.
        var rows = await rest.Take(paging.First + 1).Select(r => new { Row = r, Total = all.Count() }).ToListAsync(cancellation);
        var total = rows.Count > 0 ? rows[0].Total : await all.CountAsync(cancellation);
        return new Page<T>([.. rows.Take(paging.First).Select(r => new Edge<T>(cursor(r.Row), read(r.Row)))], rows.Count > paging.First, paging.After is not null, total);
    }
}
