using System.Net;
using System.Net.Sockets;
using Hub.Postgres;
using Npgsql;

namespace Hub.Store.Tests;

/// <summary>Stands between a store and PostgreSQL, and cuts the line when the server has committed and before the store is told.</summary>
internal sealed class LostCommits : Door
{
    private readonly EndPoint _server;
    private int _toLose;
    private volatile bool _staysAway;
    private volatile bool _away;

    /// <param name="connectionString">Of the server's socket folder.</param>
    public LostCommits(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        _server = new UnixDomainSocketEndPoint(Path.Combine(settings.Host!, ".s.PGSQL.5432"));
        Open();
        (settings.Host, settings.Port) = ("127.0.0.1", At.Port);
        ConnectionString = settings.ConnectionString;
    }

    /// <summary>The same database, by way of here.</summary>
    public string ConnectionString { get; }

    public int Lost { get; private set; }

    /// <param name="staysAway">Nobody reaches the server after that, until <see cref="Return"/>.</param>
    public void LoseNext(bool staysAway) => (_staysAway, _toLose) = (staysAway, 1);

    public void Return() => _away = false;

    protected override async Task PassAsync(Socket client)
    {
        using var server = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        using (client)
        {
            if (_away) return;
            await server.ConnectAsync(_server, Closing);
            var committing = false;
            await Task.WhenAny(
                CopyAsync(client, server, bytes =>
                {
                    if (bytes.Span.IndexOf("COMMIT\0"u8) >= 0 && Interlocked.CompareExchange(ref _toLose, 0, 1) == 1) Volatile.Write(ref committing, true);
                    return bytes.Length;
                }),
                CopyAsync(server, client, bytes => Volatile.Read(ref committing) ? 0 : bytes.Length));
            if (!committing) return;
            Lost++;
            _away = _staysAway;
        }
    }
}
