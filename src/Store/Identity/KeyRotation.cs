namespace Hub.Store;

/// <summary>What a rotation came to.</summary>
/// <param name="Resealed">How many ID numbers were sealed again with the current key.</param>
/// <param name="Broken">The files whose sealed number does not open, or is not of that file: somebody changed the row. They are as they were.</param>
/// <param name="Uses">The keys after it.</param>
public sealed record KeyRotation(int Resealed, IReadOnlyList<string> Broken, IReadOnlyList<KeyUse> Uses);
