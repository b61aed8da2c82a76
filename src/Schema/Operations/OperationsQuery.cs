using GraphQL.Binding;
using Hub.Store;

namespace Hub.Schema;

/// <summary>Answers <c>operations</c>: how the hub runs.</summary>
internal static class OperationsQuery
{
    /// <summary>The most consumers, and the most imports, that are told of.</summary>
    public const int MostConsumers = 500, MostImports = 50;

    public static async ValueTask<OperationsNode> AnswerAsync(FieldContext context)
    {
        var session = context.Session();
        var nodes = await session.Store.Nodes.AllAsync(context.Cancellation);
        return new OperationsNode(session.Now, nodes, await session.Store.Events.ExtentAsync(context.Cancellation));
    }

    /// <summary>Of the provinces whose rule the hub has, and whatever else was ever heard.</summary>
    public static async ValueTask<IReadOnlyList<SourceStanding>> SourcesAsync(FieldContext context)
    {
        var session = context.Session();
        var sources = session.Store.Reads.Sources;
        var heard = (await sources.AllAsync(context.Cancellation)).Select(s => s.Region);
        var regions = session.Law.All.Select(book => book.Region).Concat(heard).Distinct().Order().ToList();
        var last = await sources.LastSeenAsync(regions, context.Cancellation);
        return [.. regions.Zip(last, (region, at) => new SourceStanding(region, at, PublicStatusQuery.IsFresh(session, at)))];
    }

    public static async ValueTask<IReadOnlyList<ConsumerStandingNode>> ConsumersAsync(OperationsNode operations, FieldContext context)
    {
        var session = context.Session();
        var standings = await session.Store.Consumers.StandingsAsync(MostConsumers, context.Cancellation);
        var running = operations.Nodes.Where(n => n.StateAt(operations.AsOf) == NodeState.Running).ToList();
        var open = running.SelectMany(n => n.Streams ?? []).ToHashSet();
        var isAllSaid = operations.Nodes.Count < NodeRoll.Most && running.TrueForAll(n => n.Streams is not null);
        return [.. standings.Select(s => new ConsumerStandingNode(s, operations.Log.Last, open.Contains(new OpenConsumer(s.Consumer.Client, s.Consumer.Name)) ? true : isAllSaid ? false : null))];
    }
}
