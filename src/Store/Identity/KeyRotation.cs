namespace Hub.Store;

/// <summary>What a rotation came to.</summary>
/// <param name="Resealed">How many ID numbers were sealed again with the current key.</param>
/// <param name="Secrets">How many secrets of webhooks.</param>
/// <param name="Broken">The files whose sealed number, and the webhooks whose secret, does not open, or is not theirs: somebody changed the row. They are as they were.</param>
/// <param name="Uses">The keys after it.</param>
public sealed record KeyRotation(int Resealed, int Secrets, IReadOnlyList<string> Broken, IReadOnlyList<KeyUse> Uses);
