using Hub.Domain;
using Hub.Store;

namespace Hub.Schema;

/// <summary>How the hub runs, as of one moment.</summary>
internal sealed record OperationsNode(DateTimeOffset AsOf, IReadOnlyList<NodeReport> Nodes, LogExtent Log);

/// <summary>When a region's source, or one within it or above it, was last heard; null: never.</summary>
internal sealed record SourceStanding(RegionCode Region, DateTimeOffset? LastSeen, bool Fresh);

/// <summary>A durable consumer as an operator is told of it.</summary>
/// <param name="LogEnd">The last place of the log.</param>
/// <param name="Connected">Whether a node has its stream open; null where one has too many to say.</param>
internal sealed record ConsumerStandingNode(ConsumerStanding Standing, long LogEnd, bool? Connected)
{
    public Consumer Consumer => Standing.Consumer;

    /// <summary>How many places of the log lie before it.</summary>
    public long Lag => Math.Max(0, LogEnd - Consumer.Acknowledged.Place);
}
