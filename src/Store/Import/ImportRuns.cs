using Microsoft.EntityFrameworkCore;

namespace Hub.Store;

/// <summary>Imports, as each says how far it is. That it cannot be said keeps no import from going on.</summary>
public sealed class ImportRuns
{
    private readonly Database _database;
    private readonly TimeProvider _clock;

    internal ImportRuns(Database database, TimeProvider clock) => (_database, _clock) = (database, clock);

    /// <summary>An import begins.</summary>
    /// <param name="file">The file's name and its folder's, no path.</param>
    public async Task<ImportRun> BeginAsync(string file, CancellationToken cancellation)
    {
        var run = new ImportRun { Id = Guid.CreateVersion7().ToString("N"), Host = Environment.MachineName, Process = Environment.ProcessId, File = file, StartedAt = _clock.Now() };
        await TellAsync(run, cancellation);
        return run;
    }

    /// <summary>It is so far by now.</summary>
    public async Task TellAsync(ImportRun run, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(run);
        try
        {
            await using var db = await _database.ContextAsync(cancellation);
            await using var transaction = await _database.BeginAsync(db, cancellation);
            await db.ImportRuns.Where(r => r.Id == run.Id).ExecuteDeleteAsync(cancellation);
            db.ImportRuns.Add((run with { LastSeenAt = _clock.Now() }).ToRow());
            await db.SaveChangesAsync(cancellation);
            await transaction.CommitAsync(cancellation);
        }
        catch (Exception failure) when (DatabaseFailure.Is(failure) || failure is DbUpdateException)
        {
            // Whatever is wrong with the database the import itself meets, and says.
        }
    }

    /// <summary>It ends.</summary>
    /// <param name="failed">Before the file did.</param>
    public Task EndAsync(ImportRun run, bool failed)
    {
        ArgumentNullException.ThrowIfNull(run);
        return TellAsync(run with { Failed = failed, EndedAt = _clock.Now() }, CancellationToken.None);
    }

    /// <summary>Those that began last, the last first.</summary>
    public async Task<IReadOnlyList<ImportRun>> LastAsync(int most, CancellationToken cancellation)
    {
        await using var db = await _database.ContextAsync(cancellation);
        return (await db.ImportRuns.OrderByDescending(r => r.StartedAt).ThenByDescending(r => r.Id).Take(most).ToListAsync(cancellation)).ConvertAll(ImportRun.Of);
    }
}
