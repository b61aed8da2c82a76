using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Hub.Store;

/// <summary>Copies a SQLite database into a file as it stands at one moment, while the hub goes on reading and writing.</summary>
public static class Backup
{
    private const int PagesAtOnce = 1_000;

    /// <summary>The copy is checked before it gets its name: a file of that name is a whole database, or was there before.</summary>
    /// <param name="connectionString">As <see cref="HubStore.Open"/> takes it.</param>
    /// <param name="replace">A file that is there is replaced.</param>
    /// <param name="progress">Told how many pages were copied, of how many.</param>
    /// <returns>The last place of the log that is in the copy.</returns>
    /// <exception cref="BackupException">It was not made; the message says why.</exception>
    /// <exception cref="FileNotFoundException">There is no database.</exception>
    public static async Task<long> WriteAsync(string? connectionString, FileInfo file, bool replace, IProgress<(long Done, long All)>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(file);
        await using var database = Database.Open(connectionString, null, mustExist: true);
        if (database.SqliteFile is not { } source) throw new BackupException("hub backup is for SQLite. PostgreSQL has its own: pg_basebackup copies a running server, pg_dump -Fc one database (docs/operations.md, Backup and restore).");
        if (source == file.FullName) throw new BackupException($"{file} is the database itself.");
        if (file.Exists && !replace) throw new BackupException($"{file} is there already; --force replaces it.");
        if (File.Exists(file.FullName + "-wal")) throw new BackupException($"{file} is a database that is in use.");
        var unfinished = file.FullName + ".unfinished";
        try
        {
            File.Delete(unfinished);
            var place = await Task.Run(() => Copy(source, unfinished, progress, cancellation), cancellation);
            File.Move(unfinished, file.FullName, replace);
            return place;
        }
        catch (Exception failure) when (Outage.Of(failure) is { } outage)
        {
            throw new BackupException($"{database.Name}, or its copy, {outage.Reason} {failure.Message}");
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    private static long Copy(string from, string to, IProgress<(long Done, long All)>? progress, CancellationToken cancellation)
    {
        using var source = Open(from, SqliteOpenMode.ReadWrite);
        // What is read in a transaction stays as it was; without one, each write would make the copy begin again.
        using var moment = source.BeginTransaction(deferred: true);
        var place = Ask(source, "SELECT COALESCE(MAX(place), 0) FROM events");
        using var copy = Open(to, SqliteOpenMode.ReadWriteCreate);
        CopyPages(source, copy, progress, cancellation);
        // One file, without a log beside it.
        Ask(copy, "PRAGMA journal_mode=DELETE");
        var check = Ask(copy, "PRAGMA integrity_check(1)");
        return check is "ok" ? (long)place : throw new BackupException($"The copy is damaged, and so, it seems, is {from}: {check}");
    }

    private static void CopyPages(SqliteConnection source, SqliteConnection copy, IProgress<(long Done, long All)>? progress, CancellationToken cancellation)
    {
        using var backup = raw.sqlite3_backup_init(copy.Handle, "main", source.Handle, "main");
        int result;
        do
        {
            cancellation.ThrowIfCancellationRequested();
            result = raw.sqlite3_backup_step(backup, PagesAtOnce);
            var all = raw.sqlite3_backup_pagecount(backup);
            progress?.Report((all - raw.sqlite3_backup_remaining(backup), all));
        }
        while (result == raw.SQLITE_OK);
        if (result != raw.SQLITE_DONE) SqliteException.ThrowExceptionForRC(result, copy.Handle);
    }

    private static SqliteConnection Open(string file, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false, DefaultTimeout = 30 }.ToString());
        connection.Open();
        return connection;
    }

    private static object Ask(SqliteConnection connection, string question)
    {
        using var command = connection.CreateCommand();
        command.CommandText = question;
        return command.ExecuteScalar()!;
    }
}
