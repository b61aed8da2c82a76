using System.Data.Common;
using System.Net.Sockets;
using Npgsql;

namespace Hub.Store;

/// <summary>Tells failures of the database from our own. What may pass by itself comes wrapped in another exception from one of the providers.</summary>
internal static class DatabaseFailure
{
    public static bool Is(Exception failure) => IsOne(failure) || failure is InvalidOperationException { InnerException: { } cause } && IsOne(cause);

    /// <summary>Such as a connection of the pool that has been dead for long, which says nothing of the database.</summary>
    public static bool MayPass(Exception failure)
    {
        for (var cause = failure; cause is not null; cause = cause.InnerException)
        {
            // The server, or the one connection, was told to end.
            if (cause is DbException { IsTransient: true } or TimeoutException or SocketException or PostgresException { SqlState: PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown }) return true;
        }
        return false;
    }

    /// <summary>What keeps a provider from reaching its database it does not always wrap.</summary>
    private static bool IsOne(Exception failure) => failure is DbException or TimeoutException or SocketException;
}
