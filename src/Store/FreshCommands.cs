using System.Collections.Concurrent;
using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace Hub.Store;

/// <summary>
/// A connection that is opened knows nothing of what was being prepared when it was open before. Npgsql has it otherwise in two cases, which both leave
/// somebody else with an answer that cannot be read. It keeps the last command of a connection for the next one, and if its socket was cut meanwhile that
/// one is still marked as being prepared. And a statement whose values were refused, or which was cancelled, just while it was being prepared counts as
/// prepared although nothing is known of its rows.
/// </summary>
internal sealed class FreshCommands : DbConnectionInterceptor, IDbCommandInterceptor
{
    /// <summary>The server's processes whose prepared statements are in doubt.</summary>
    private readonly ConcurrentDictionary<int, bool> _doubtful = [];

    /// <summary>To be told of each statement that did not end well.</summary>
    public void Doubt(DbConnection? connection)
    {
        if (connection is NpgsqlConnection { State: ConnectionState.Open } open) _doubtful.TryAdd(open.ProcessID, true);
    }

    /// <summary>To be told of each connection that was opened.</summary>
    public void Opened(DbConnection connection)
    {
        if (!_doubtful.IsEmpty && connection is NpgsqlConnection open && _doubtful.TryRemove(open.ProcessID, out _)) open.UnprepareAll();
    }

    public override InterceptionResult ConnectionOpening(DbConnection connection, ConnectionEventData eventData, InterceptionResult result)
    {
        Forget(connection);
        return result;
    }

    public override ValueTask<InterceptionResult> ConnectionOpeningAsync(DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        Forget(connection);
        return ValueTask.FromResult(result);
    }

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Opened(connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Opened(connection);
        return Task.CompletedTask;
    }

    public void CommandFailed(DbCommand command, CommandErrorEventData eventData) => Doubt(command.Connection);

    public Task CommandFailedAsync(DbCommand command, CommandErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        Doubt(command.Connection);
        return Task.CompletedTask;
    }

    public void CommandCanceled(DbCommand command, CommandEndEventData eventData) => Doubt(command.Connection);

    public Task CommandCanceledAsync(DbCommand command, CommandEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Doubt(command.Connection);
        return Task.CompletedTask;
    }

    // Takes out the command that was kept; only one that is disposed of goes back.
    private static void Forget(DbConnection connection) => _ = connection.CreateCommand();
}
