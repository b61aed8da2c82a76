using System.Text.RegularExpressions;

namespace Hub.Clustered;

/// <summary>docker-compose.yml gives the files of deploy/, which the cluster of these tests runs with, everything that they ask for.</summary>
public sealed partial class Composed
{
    private static readonly string Compose = Read("docker-compose.yml");

    [Fact]
    public void The_load_balancer_is_told_where_to_listen_and_both_hubs()
    {
        var asked = Variables().Matches(Read("deploy/haproxy.cfg")).Select(v => v.Groups[1].Value).Distinct();
        Assert.Equal(["HUB_BIND", "HUB_A", "HUB_B"], asked.Where(name => Compose.Contains($"      {name}: ", StringComparison.Ordinal)));
        Assert.Contains("./deploy/haproxy.cfg:", Compose, StringComparison.Ordinal);
    }

    [Fact]
    public void The_replica_is_told_where_the_primary_is()
    {
        Assert.Contains("./deploy/primary.sh:/docker-entrypoint-initdb.d/", Compose, StringComparison.Ordinal);
        var replica = Compose[Compose.IndexOf("  replica:\n", StringComparison.Ordinal)..];
        Assert.All((string[])["PGHOST", "PGPORT", "PGUSER", "PGPASSWORD", "PGDATA", "./deploy/replica.sh:"], setting => Assert.Contains(setting, replica, StringComparison.Ordinal));
    }

    private static string Read(string path) => File.ReadAllText(Path.Combine(SourceTree.Root, path));

    [GeneratedRegex(@"\$\{(\w+)\}")]
    private static partial Regex Variables();
}
