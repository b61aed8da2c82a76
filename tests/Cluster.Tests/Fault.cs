namespace Hub.Clustered;

/// <summary>Something that goes wrong while entries are submitted and streams are open.</summary>
internal enum FaultKind { NodeKilled, NodeStopped, DatabaseRestarted, DatabaseCrashed, TwoNodesKilled }

/// <summary>One fault of a plan.</summary>
/// <param name="Node">From 1; says nothing where it is the database's.</param>
internal sealed record Fault(FaultKind Kind, int Node)
{
    /// <summary>Brings it about, and heals it.</summary>
    public Task RunAsync(HubCluster cluster) => Kind switch
    {
        FaultKind.NodeKilled => KilledAsync(cluster, Node),
        FaultKind.NodeStopped => StoppedAsync(cluster, Node),
        FaultKind.DatabaseRestarted => cluster.RestartDatabaseAsync("fast"),
        FaultKind.DatabaseCrashed => cluster.RestartDatabaseAsync("immediate"),
        _ => Task.WhenAll(KilledAsync(cluster, Node), KilledAsync(cluster, (Node % cluster.Nodes.Count) + 1)),
    };

    private static async Task KilledAsync(HubCluster cluster, int node)
    {
        await cluster.KillAsync(node);
        await cluster.StartNodeAsync(node);
    }

    private static async Task StoppedAsync(HubCluster cluster, int node)
    {
        await cluster.StopAsync(node);
        await cluster.StartNodeAsync(node);
    }
}
