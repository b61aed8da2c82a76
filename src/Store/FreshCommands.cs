using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Hub.Store;

/// <summary>
/// A connection that is opened knows nothing of what was being prepared when it was open before. Npgsql keeps the last command of a connection for the
/// next one, and if its socket was cut meanwhile that one is still marked as being prepared: on another socket it would end in a null reference and
/// leave answers unread there, for whoever is given that socket next.
/// </summary>
internal sealed class FreshCommands : DbConnectionInterceptor
{
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

    // Takes out the command that was kept; only one that is disposed of goes back.
    private static void Forget(DbConnection connection) => _ = connection.CreateCommand();
}
