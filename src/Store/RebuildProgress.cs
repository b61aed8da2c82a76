namespace Hub.Store;

/// <summary>How many of the person files have been derived afresh.</summary>
public sealed record RebuildProgress(int Done, int Total);
