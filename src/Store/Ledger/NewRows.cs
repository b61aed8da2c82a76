using Microsoft.EntityFrameworkCore;

namespace Hub.Store;

/// <summary>
/// The rows that a transaction adds, kept until they are written: a few go with whatever else the context has to write, in one round trip; of many
/// each table's go in one go, past the change tracking.
/// </summary>
internal sealed class NewRows(HubContext db)
{
    /// <summary>Where a round trip for each table begins to cost less than tracking each row.</summary>
    private const int Few = 200;

    private readonly Dictionary<Type, List<object>> _tables = [];
    private int _count;

    /// <param name="rows">Of tables that refer to one another in the order in which they must be written.</param>
    public void Add<TRow>(IEnumerable<TRow> rows) where TRow : class
    {
        if (!_tables.TryGetValue(typeof(TRow), out var table)) _tables.Add(typeof(TRow), table = []);
        var before = table.Count;
        table.AddRange(rows);
        _count += table.Count - before;
    }

    /// <summary>Those that were added and are not written yet.</summary>
    public IEnumerable<TRow> Of<TRow>() where TRow : class => _tables.GetValueOrDefault(typeof(TRow), []).Cast<TRow>();

    /// <summary>Writes them, and whatever else the context has to write before them.</summary>
    public async Task SaveAsync(CancellationToken cancellation)
    {
        if (_count < Few) foreach (var table in _tables.Values) db.AddRange(table);
        await db.SaveChangesAsync(cancellation);
        if (_count >= Few) foreach (var (row, table) in _tables) await BulkTable.Of(db, row).WriteAsync(db, table, cancellation);
        _tables.Clear();
        _count = 0;
    }
}
