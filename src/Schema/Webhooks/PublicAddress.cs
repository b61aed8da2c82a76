using System.Net;
using System.Net.Sockets;

namespace Hub.Schema;

/// <summary>Whether an address is one of the public internet's: not this machine, not a network of its operator's, nothing special.</summary>
public static class PublicAddress
{
    // By the registries of special-purpose addresses (RFC 6890 and its updates).
    private static readonly IPNetwork[] Special =
    [
        .. ((string[])[
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.31.196.0/24", "192.52.193.0/24",
            "192.88.99.0/24", "192.168.0.0/16", "192.175.48.0/24", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
        ]).Select(IPNetwork.Parse),
    ];

    // Of IPv6 only what is given out as global unicast is public, less what is special there: 2002::/16 and 64:ff9b::/96 hold IPv4 addresses, Teredo does too.
    private static readonly IPNetwork Global = IPNetwork.Parse("2000::/3");
    private static readonly IPNetwork[] SpecialOfGlobal = [.. ((string[])["2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20"]).Select(IPNetwork.Parse)];

    public static bool Is(IPAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (address.IsIPv4MappedToIPv6) return Is(address.MapToIPv4());
        return address.AddressFamily == AddressFamily.InterNetwork
            ? !Special.Any(n => n.Contains(address))
            : Global.Contains(address) && !SpecialOfGlobal.Any(n => n.Contains(address));
    }
}
