using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Hub.Schema;
using Hub.Webhooks;

namespace Hub.EndToEnd;

/// <summary>The hub posts to nobody's private network, whatever a name is made to stand for.</summary>
public sealed class PrivateAddresses
{
    [Theory]
    [InlineData("localhost")]
    [InlineData("127.0.0.1")]
    [InlineData("127.1")]
    [InlineData("[::1]")]
    [InlineData("[::ffff:127.0.0.1]")]
    public async Task What_leads_to_this_machine_is_never_connected_to(string host)
    {
        using var listener = new TcpListener(IPAddress.IPv6Any, 0);
        listener.Server.DualMode = true;
        listener.Start();
        using var http = new HttpClient(GuardedConnections.Handler(privateNetworks: false));
        var refused = await Assert.ThrowsAsync<HttpRequestException>(() => http.GetAsync(new Uri($"http://{host}:{((IPEndPoint)listener.LocalEndpoint).Port}/"), TestContext.Current.CancellationToken));
        Assert.IsType<PrivateAddressException>(refused.InnerException);
        Assert.False(listener.Pending());
    }

    [Fact]
    public async Task Nothing_is_fetched_from_an_address_that_a_receivers_certificate_names()
    {
        using var named = new TcpListener(IPAddress.Loopback, 0);
        named.Start();
        using var certificate = Certificate($"http://127.0.0.1:{((IPEndPoint)named.LocalEndpoint).Port}/issuer.cer");
        using var site = new TcpListener(IPAddress.Loopback, 0);
        site.Start();
        var serving = ServeAsync(site, certificate);
        using var http = new HttpClient(GuardedConnections.Handler(privateNetworks: true));

        await Assert.ThrowsAsync<HttpRequestException>(() => http.GetAsync(new Uri($"https://127.0.0.1:{((IPEndPoint)site.LocalEndpoint).Port}/"), TestContext.Current.CancellationToken));

        await serving;
        Assert.False(named.Pending());
    }

    [Theory]
    [InlineData("0.0.0.0")]
    [InlineData("10.1.2.3")]
    [InlineData("100.64.0.1")]
    [InlineData("127.255.255.254")]
    [InlineData("169.254.169.254")]
    [InlineData("172.16.0.1")]
    [InlineData("172.31.255.255")]
    [InlineData("192.0.0.8")]
    [InlineData("192.88.99.1")]
    [InlineData("192.168.1.1")]
    [InlineData("198.18.0.1")]
    [InlineData("224.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("::")]
    [InlineData("::1")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("::10.0.0.1")]
    [InlineData("64:ff9b::a00:1")]
    [InlineData("64:ff9b:1::1")]
    [InlineData("100::1")]
    [InlineData("2001::1")]
    [InlineData("2001:db8::1")]
    [InlineData("2002:a00:1::1")]
    [InlineData("fc00::1")]
    [InlineData("fd12:3456::1")]
    [InlineData("fe80::1")]
    [InlineData("fec0::1")]
    [InlineData("ff02::1")]
    public void Special_addresses_are_not_public(string address) => Assert.False(PublicAddress.Is(IPAddress.Parse(address)));

    [Theory]
    [InlineData("1.1.1.1")]
    [InlineData("100.63.255.255")]
    [InlineData("172.32.0.1")]
    [InlineData("223.5.5.5")]
    [InlineData("::ffff:1.1.1.1")]
    [InlineData("2606:4700:4700::1111")]
    [InlineData("2400:3200::1")]
    public void Others_are(string address) => Assert.True(PublicAddress.Is(IPAddress.Parse(address)));

    /// <summary>Issued by nobody whom this machine knows, with the place where he could be fetched.</summary>
    private static X509Certificate2 Certificate(string issuer)
    {
        using var root = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var now = DateTimeOffset.UtcNow;
        var authority = new CertificateRequest("CN=somebody", root, HashAlgorithmName.SHA256);
        authority.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        using var signer = authority.CreateSelfSigned(now.AddDays(-2), now.AddDays(2));
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509AuthorityInformationAccessExtension(null, [issuer]));
        using var issued = request.Create(signer, now.AddDays(-1), now.AddDays(1), [1, 2, 3]);
        using var own = issued.CopyWithPrivateKey(key);
        return X509CertificateLoader.LoadPkcs12(own.Export(X509ContentType.Pkcs12), null);
    }

    private static async Task ServeAsync(TcpListener site, X509Certificate2 certificate)
    {
        using var client = await site.AcceptTcpClientAsync(TestContext.Current.CancellationToken);
        await using var tls = new SslStream(client.GetStream());
        try
        {
            // Offline, or this side would fetch it.
            await tls.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificateContext = SslStreamCertificateContext.Create(certificate, null, offline: true) });
            await tls.ReadExactlyAsync(new byte[1], TestContext.Current.CancellationToken);
        }
        catch (Exception gone) when (gone is IOException or AuthenticationException)
        {
            // The certificate was refused, as it should be.
        }
    }
}
