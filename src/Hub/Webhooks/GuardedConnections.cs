using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using Hub.Schema;

namespace Hub.Webhooks;

/// <summary>Connects to public addresses only: what a name stands for is looked at in the moment of connecting, so that nothing can change in between.</summary>
public static class GuardedConnections
{
    /// <param name="privateNetworks">Whether any address will do.</param>
    public static SocketsHttpHandler Handler(bool privateNetworks) => new()
    {
        AllowAutoRedirect = false,
        UseProxy = false,
        UseCookies = false,
        ActivityHeadersPropagator = null,
        ConnectTimeout = TimeSpan.FromSeconds(10),
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        MaxResponseDrainSize = 16 * 1024,
        MaxResponseHeadersLength = 16,
        // A certificate names addresses too: nothing is fetched from these.
        SslOptions = new SslClientAuthenticationOptions { CertificateChainPolicy = new X509ChainPolicy { DisableCertificateDownloads = true, RevocationMode = X509RevocationMode.NoCheck } },
        ConnectCallback = async (context, cancellation) =>
        {
            var addresses = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancellation);
            var allowed = privateNetworks ? addresses : [.. addresses.Where(PublicAddress.Is)];
            if (allowed.Length == 0) throw new PrivateAddressException();
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                await socket.ConnectAsync(allowed, context.DnsEndPoint.Port, cancellation);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        },
    };
}

/// <summary>A receiver's name stands for no public address.</summary>
public sealed class PrivateAddressException() : IOException("The name stands for no public address.");
