namespace Hub.Store;

/// <summary>What is known of a replica.</summary>
/// <param name="IsUsable">It answers, and is near enough.</param>
/// <param name="At">How far it is.</param>
/// <param name="Lag">How long it is behind; null where it does not answer.</param>
public sealed record ReplicaState(bool IsUsable, Freshness At, TimeSpan? Lag);
