using Microsoft.Extensions.Logging;

namespace Hub.Store;

/// <summary>The hub's database: ledger, read models and event log, on SQLite or PostgreSQL.</summary>
public sealed class HubStore : IAsyncDisposable
{
    /// <param name="connectionString">Empty: SQLite at data/hub.db; with Host=: PostgreSQL; else SQLite's own.</param>
    /// <param name="today">The day of the law.</param>
    public static HubStore Open(string? connectionString, Keys keys, TimeProvider clock, Func<DateOnly> today, ILoggerFactory? logs = null) => throw new NotSupportedException();

    public Ledger Ledger => throw new NotSupportedException();
    public EventLog Events => throw new NotSupportedException();
    public People People => throw new NotSupportedException();
    public Sanctions Sanctions => throw new NotSupportedException();
    public PointTotals PointTotals => throw new NotSupportedException();
    public Institutions Institutions => throw new NotSupportedException();
    public PublicStatuses PublicStatuses => throw new NotSupportedException();
    public Sources Sources => throw new NotSupportedException();

    /// <summary>Brings the database's shape up to date, records the law's digest and, where the law is another than before, rebuilds.</summary>
    public Task PrepareAsync(CancellationToken cancellation) => throw new NotSupportedException();

    /// <summary>The database answers, and knows the same law as this node.</summary>
    public Task<bool> IsReadyAsync(CancellationToken cancellation) => throw new NotSupportedException();

    /// <summary>The calendar has come to this day: terms that were over the day before become events, once.</summary>
    /// <returns>How many events it made.</returns>
    public Task<int> AdvanceToAsync(DateOnly day, CancellationToken cancellation) => throw new NotSupportedException();

    /// <summary>Derives every read model afresh from the ledger.</summary>
    public Task RebuildAsync(IProgress<RebuildProgress>? progress, CancellationToken cancellation) => throw new NotSupportedException();

    public ValueTask DisposeAsync() => throw new NotSupportedException();
}
