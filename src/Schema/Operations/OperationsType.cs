using GraphQL.Binding;
using Hub.Store;

namespace Hub.Schema;

/// <summary>How the hub runs: its nodes, its log, its sources, its consumers and its imports.</summary>
internal static class OperationsType
{
    public static void Bind(Bindings bind)
    {
        bind.Enum<NodeState>("NodeState");
        bind.Enum<ImportState>("ImportState");
        bind.Object<OperationsNode>("Operations")
            .Field("asOf", o => o.AsOf)
            .Field("nodes", o => (IReadOnlyList<HubNode>)[.. o.Nodes.Select(n => new HubNode(n, o.AsOf))])
            .Field("log", o => o.Log)
            .Batch("sources", async (context, level) => One(level, await OperationsQuery.SourcesAsync(context)))
            .Batch("consumers", async (context, level) => One(level, await OperationsQuery.ConsumersAsync(level[0], context)))
            .Batch("imports", async (context, level) => One(level, await ImportsAsync(level[0], context)));
        bind.Object<HubNode>("HubNode")
            .Field("name", n => n.Report.Name)
            .Field("host", n => n.Report.Host)
            .Field("process", n => n.Report.Process)
            .Field("version", n => n.Report.Version)
            .Field("state", n => n.Report.StateAt(n.Now))
            .Field("startedAt", n => n.Report.StartedAt)
            .Field("lastSeenAt", n => n.Report.LastSeenAt)
            .Field("endedAt", n => n.Report.EndedAt)
            .Field("duties", n => n.Report.Duties)
            .Field("place", n => (double)n.Report.Place)
            .Field("indexPersons", n => n.Report.Index?.Persons)
            .Field("indexWhole", n => n.Report.Index?.Whole)
            .Field("indexPlace", n => (double?)n.Report.Index?.Place)
            .Field("sockets", n => n.Report.Sockets)
            .Field("subscriptions", n => n.Report.Subscriptions);
        bind.Object<LogExtent>("LogState")
            .Field("last", l => (double)l.Last)
            .Field("lastAt", l => l.LastAt)
            .Field("oldest", l => (double)l.Oldest)
            .Field("oldestAt", l => l.OldestAt);
        bind.Object<SourceStanding>("SourceState")
            .Field("region", s => s.Region)
            .Field("lastSeenAt", s => s.LastSeen)
            .Field("fresh", s => s.Fresh);
        bind.Object<ConsumerStandingNode>("ConsumerState")
            .Field("client", c => ToldConsumer.Client(c.Consumer))
            .Field("name", c => ToldConsumer.Name(c.Consumer))
            .Field("audience", c => c.Consumer.Audience)
            .Field("region", c => c.Consumer.Region)
            .Field("stream", c => c.Consumer.Stream)
            .Field("acknowledged", c => (double)c.Consumer.Acknowledged.Place)
            .Field("sent", c => (double)c.Consumer.Sent.Place)
            .Field("lag", c => (double)c.Lag)
            .Field("waitingSince", c => c.Standing.WaitingSince)
            .Field("dropped", c => c.Consumer.Dropped.Count)
            .Field("connected", c => c.Connected)
            .Field("webhook", c => c.Standing.Webhook)
            .Field("lastSeenAt", c => c.Consumer.LastSeenAt);
        bind.Object<ImportNode>("ImportRun")
            .Field("id", r => r.Run.Id)
            .Field("file", r => ToldFile.Name(r.Run.File))
            .Field("host", r => r.Run.Host)
            .Field("process", r => r.Run.Process)
            .Field("state", r => r.Run.StateAt(r.Now))
            .Field("startedAt", r => r.Run.StartedAt)
            .Field("lastSeenAt", r => r.Run.LastSeenAt)
            .Field("endedAt", r => r.Run.EndedAt)
            .Field("progress", r => r.Run.Progress)
            .Field("rows", r => r.Run.Rows)
            .Field("accepted", r => r.Run.Accepted)
            .Field("unchanged", r => r.Run.Unchanged)
            .Field("rejected", r => r.Run.Rejected);
    }

    private static async ValueTask<IReadOnlyList<ImportNode>> ImportsAsync(OperationsNode operations, FieldContext context) =>
        [.. (await context.Session().Store.Imports.LastAsync(OperationsQuery.MostImports, context.Cancellation)).Select(run => new ImportNode(run, operations.AsOf))];

    /// <summary>Of one question there is one answer, however often an operation has it.</summary>
    private static IReadOnlyList<IReadOnlyList<T>> One<T>(IReadOnlyList<OperationsNode> level, IReadOnlyList<T> answer) => [.. level.Select(_ => answer)];

    private sealed record HubNode(NodeReport Report, DateTimeOffset Now);

    private sealed record ImportNode(ImportRun Run, DateTimeOffset Now);
}
