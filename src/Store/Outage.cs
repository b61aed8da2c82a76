using System.Net.Sockets;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Hub.Store;

/// <summary>What a failure says of the database itself, rather than of what was asked of it.</summary>
/// <param name="Reason">What is wrong and what to do, for the operator; it goes on after the database's name.</param>
/// <param name="MayPass">It may be over in a moment, by itself.</param>
public sealed record Outage(string Reason, bool MayPass)
{
    private const string Restore = "Stop the hub, keep the file, and put the last backup in its place (docs/operations.md, Backup and restore).";

    /// <summary>Null: the database is well, as far as this failure tells.</summary>
    public static Outage? Of(Exception? failure)
    {
        for (var cause = failure; cause is not null; cause = cause.InnerException)
        {
            if (cause is PostgresException said) return OfPostgres(said);
            if (cause is SqliteException told) return OfSqlite(told);
            if (cause is NpgsqlException { IsTransient: true } or TimeoutException or SocketException) return new Outage($"does not answer: {Innermost(cause)}", true);
        }
        return null;
    }

    private static string Innermost(Exception failure) => failure.InnerException is { } cause ? Innermost(cause) : failure.Message;

    /// <summary>Classes of SQLSTATE: 08 connection, 28 authorization, 53 resources, 57P the operator's own doing.</summary>
    private static Outage? OfPostgres(PostgresException said) => said.SqlState switch
    {
        "28P01" or "28000" => new($"refuses the hub: {said.MessageText}. Check Username and Password in ConnectionStrings:Hub, and pg_hba.conf.", false),
        "3D000" => new($"is not there: {said.MessageText}. Make it, or name another in ConnectionStrings:Hub.", false),
        "42501" => new($"does not let the hub do what it must: {said.MessageText}. The user of ConnectionStrings:Hub must own the database.", false),
        "25006" => new("can only be read: it is a replica, or was made one. ConnectionStrings:Hub must name the primary.", true),
        "53100" => new("is full. Free space on its disk; what was answered is safe.", true),
        ['0', '8', ..] or ['5', '3', ..] or ['5', '7', 'P', ..] => new($"does not answer: {said.MessageText}", true),
        _ => null,
    };

    /// <summary>SQLite's primary result codes.</summary>
    private static Outage? OfSqlite(SqliteException told) => told.SqliteErrorCode switch
    {
        5 or 6 => new("is locked by another process. One hub has it alone: end the other, or use PostgreSQL.", true),
        8 => new("can only be read. The hub must be able to write the file and its folder.", false),
        10 => new($"cannot be read or written by its disk ({told.SqliteExtendedErrorCode}). Check the disk and its space; what was answered is safe.", true),
        11 => new($"is damaged. {Restore}", false),
        13 => new("is full. Free space on its disk, or raise the limit that it has; what was answered is safe.", true),
        14 => new("cannot be opened. The hub must be able to write the file and its folder.", false),
        26 => new($"is no SQLite database. Name another file in ConnectionStrings:Hub, or: {Restore}", false),
        _ => null,
    };
}
