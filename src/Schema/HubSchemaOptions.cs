using Hub.Domain;

namespace Hub.Schema;

/// <summary>What the host can set of the schema's behaviour.</summary>
public sealed record HubSchemaOptions
{
    /// <summary>How long after a region's source was last heard its public statuses still count as fresh.</summary>
    public TimeSpan FreshFor { get; init; } = TimeSpan.FromHours(24);

    /// <summary>The key that stream cursors are checked by; the same on every node.</summary>
    public ReadOnlyMemory<byte> CursorKey { get; init; } = "hub stream cursor"u8.ToArray();

    /// <summary>How many durable consumers a client may have; 0 is no bound.</summary>
    public int MaxConsumers { get; init; } = 100;

    /// <summary>Whether webhooks may be on private networks, and without TLS.</summary>
    public bool PrivateWebhooks { get; init; }

    /// <summary>The audiences whose webhooks answer with trusted documents only.</summary>
    public IReadOnlySet<Audience> TrustedOnly { get; init; } = new HashSet<Audience>();

    /// <summary>The trusted document with an id; null where none is.</summary>
    public Func<string, CancellationToken, ValueTask<byte[]?>>? Documents { get; init; }

    /// <summary>The engine's limits; null for its own. Its clock and log are the schema's.</summary>
    public GraphQL.Execution.ExecutorOptions? Executor { get; init; }
}
