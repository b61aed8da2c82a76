namespace Hub.Store;

/// <summary>How this node keeps its audit log.</summary>
public sealed record AuditOptions
{
    /// <summary>Whose chain it writes: letters, digits, dot, hyphen and underscore. Processes of one name share one chain.</summary>
    public string Node { get; init; } = Environment.MachineName;

    /// <summary>How long an answer waits for its record; then it is refused.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(5);
}
