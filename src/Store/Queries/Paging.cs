namespace Hub.Store;

/// <summary>How much of a list is wanted, and after which row's cursor.</summary>
public sealed record Paging(int First, string? After = null);
