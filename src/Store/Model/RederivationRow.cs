namespace Hub.Store;

/// <summary>That read models were written anew which no event tells of: for nodes that keep what stands in them in memory.</summary>
public sealed class RederivationRow
{
    /// <summary>From 1, without a hole, in commit order.</summary>
    public required long Number { get; init; }
    /// <summary>The first of the files, by their ids.</summary>
    public required string FirstFile { get; init; }
    /// <summary>The last of them, inclusive.</summary>
    public required string LastFile { get; init; }
    public required DateTimeOffset At { get; init; }
}
