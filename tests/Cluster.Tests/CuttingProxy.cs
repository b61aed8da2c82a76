using System.Net.Sockets;
using Hub.Postgres;

namespace Hub.Clustered;

/// <summary>A door before a hub that cuts some connections after so many bytes of the answer, wherever in a frame that is.</summary>
internal sealed class CuttingProxy : Door
{
    /// <summary>Little is under way between hub and client, so that one that does not read is felt by the other.</summary>
    private const int Buffer = 8 * 1024;

    private readonly Uri _server;
    private readonly Func<int?> _cutAfter;
    private int _cuts;

    /// <param name="cutAfter">Asked for each connection: after how many bytes; null: never.</param>
    public CuttingProxy(Uri server, Func<int?> cutAfter)
    {
        (_server, _cutAfter) = (server, cutAfter);
        Open(Buffer);
    }

    public Uri Address => new($"http://{At}");

    /// <summary>How many connections it has cut.</summary>
    public int Cuts => Volatile.Read(ref _cuts);

    protected override async Task PassAsync(Socket client)
    {
        var left = _cutAfter();
        using var server = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true, ReceiveBufferSize = Buffer };
        using (client)
        {
            client.NoDelay = true;
            try
            {
                await server.ConnectAsync(_server.Host, _server.Port, Closing);
                await Task.WhenAny(CopyAsync(client, server, bytes => bytes.Length), CopyAsync(server, client, bytes => left is null ? bytes.Length : Cut(bytes.Length, ref left)));
            }
            catch (Exception gone) when (gone is SocketException or OperationCanceledException)
            {
                // The hub is down, or the test is over.
            }
            // Nothing more of what was under way is sent.
            client.LingerState = server.LingerState = new LingerOption(true, 0);
        }
    }

    private int Cut(int bytes, ref int? left)
    {
        var passed = Math.Min(bytes, left!.Value);
        left -= passed;
        if (passed < bytes) Interlocked.Increment(ref _cuts);
        return passed;
    }
}
