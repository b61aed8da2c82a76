namespace Hub.Store;

/// <summary>How a node follows the log.</summary>
public sealed record EventLogOptions
{
    /// <summary>How often it looks for what others have added, while nothing tells it.</summary>
    public TimeSpan Polling { get; init; } = TimeSpan.FromMilliseconds(250);

    /// <summary>How often it looks while the database tells it, should a notification get lost.</summary>
    public TimeSpan PollingWhileTold { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How many of the newest events it keeps in memory; a reader that is further behind reads them anew.</summary>
    public int Window { get; init; } = 1_024;
}
