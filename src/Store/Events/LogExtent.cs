namespace Hub.Store;

/// <summary>From where to where the event log reaches.</summary>
/// <param name="Oldest">The first place that is kept; 0 while there is none, as with the last.</param>
/// <param name="OldestAt">When it was recorded; null while there is none.</param>
public sealed record LogExtent(long Oldest, DateTimeOffset? OldestAt, long Last, DateTimeOffset? LastAt);
