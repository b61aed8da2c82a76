namespace Hub.Clustered;

/// <summary>Something that goes wrong while entries are submitted and streams are open.</summary>
internal enum FaultKind { NodeKilled, NodeStopped, TwoNodesKilled, DatabaseRestarted, DatabaseCrashed, DatabaseAway }

/// <summary>One fault of a plan.</summary>
/// <param name="Node">From 1; where it is the database that fails, it is killed while there is none.</param>
internal sealed record Fault(FaultKind Kind, int Node)
{
    /// <summary>Brings it about, and heals it.</summary>
    /// <param name="submit">Begins what is submitted meanwhile, which ends when everything is in.</param>
    /// <param name="refused">Ends when some submits were refused.</param>
    public Task RunAsync(HubCluster cluster, Func<Task> submit, Func<Task> refused) => Kind switch
    {
        FaultKind.NodeKilled => Task.WhenAll(submit(), KilledAsync(cluster, Node)),
        FaultKind.NodeStopped => Task.WhenAll(submit(), StoppedAsync(cluster, Node)),
        FaultKind.TwoNodesKilled => Task.WhenAll(submit(), KilledAsync(cluster, Node), KilledAsync(cluster, (Node % cluster.Nodes.Count) + 1)),
        FaultKind.DatabaseRestarted => Task.WhenAll(submit(), cluster.RestartDatabaseAsync("fast")),
        FaultKind.DatabaseCrashed => Task.WhenAll(submit(), cluster.RestartDatabaseAsync("immediate")),
        _ => AwayAsync(cluster, submit, refused),
    };

    public override string ToString() => $"{Kind} {Node}";

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

    /// <summary>Until the others have refused what they could not write, and a node has begun to start without a database.</summary>
    private async Task AwayAsync(HubCluster cluster, Func<Task> submit, Func<Task> refused)
    {
        await cluster.StopDatabaseAsync("immediate");
        var submitted = submit();
        var restarted = KilledAsync(cluster, Node);
        await refused();
        await cluster.StartDatabaseAsync();
        await Task.WhenAll(submitted, restarted);
    }
}
