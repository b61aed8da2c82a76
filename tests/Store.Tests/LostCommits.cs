using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Hub.Store.Tests;

/// <summary>Stands between a store and PostgreSQL, and cuts the line when the server has committed and before the store is told.</summary>
internal sealed class LostCommits : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _closing = new();
    private readonly EndPoint _server;
    private readonly Task _accepting;
    private int _toLose;
    private volatile bool _away;

    /// <param name="connectionString">Of the server's socket folder.</param>
    public LostCommits(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        _server = new UnixDomainSocketEndPoint(Path.Combine(settings.Host!, ".s.PGSQL.5432"));
        _listener.Start();
        (settings.Host, settings.Port) = ("127.0.0.1", ((IPEndPoint)_listener.LocalEndpoint).Port);
        ConnectionString = settings.ConnectionString;
        _accepting = AcceptAsync();
    }

    /// <summary>The same database, by way of here.</summary>
    public string ConnectionString { get; }

    public int Lost { get; private set; }

    /// <param name="staysAway">Nobody reaches the server after that, until <see cref="Return"/>.</param>
    public void LoseNext(bool staysAway) => (_toLose, StaysAway) = (1, staysAway);

    public void Return() => _away = false;

    private bool StaysAway { get; set; }

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        _listener.Stop();
        await _accepting;
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true) _ = PassAsync(await _listener.AcceptSocketAsync(_closing.Token));
        }
        catch (OperationCanceledException)
        {
            // Closed.
        }
    }

    private async Task PassAsync(Socket client)
    {
        using var server = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        using (client)
        {
            if (_away) return;
            await server.ConnectAsync(_server, _closing.Token);
            var line = new Line();
            await Task.WhenAny(
                CopyAsync(client, server, bytes => line.Committing |= bytes.Span.IndexOf("COMMIT\0"u8) >= 0 && Interlocked.CompareExchange(ref _toLose, 0, 1) == 1),
                CopyAsync(server, client, _ => line.Committing));
            if (!line.Committing) return;
            Lost++;
            _away = StaysAway;
        }
    }

    /// <param name="lose">Told of what comes; from the server, what is lost is not passed on, nor anything after it.</param>
    private async Task CopyAsync(Socket from, Socket to, Func<ReadOnlyMemory<byte>, bool> lose)
    {
        var buffer = new byte[64 * 1024];
        try
        {
            while (await from.ReceiveAsync(buffer, _closing.Token) is > 0 and var read)
            {
                if (lose(buffer.AsMemory(0, read)) && to.AddressFamily == AddressFamily.InterNetwork) return;
                await to.SendAsync(buffer.AsMemory(0, read), _closing.Token);
            }
        }
        catch (Exception gone) when (gone is SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // One side went; the other goes with it.
        }
    }

    private sealed class Line
    {
        public volatile bool Committing;
    }
}
