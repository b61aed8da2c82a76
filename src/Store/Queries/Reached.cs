namespace Hub.Store;

/// <summary>The records within the caller's scope, and how many were left out.</summary>
public sealed record Reached<T>(IReadOnlyList<T> Items, int Withheld);
