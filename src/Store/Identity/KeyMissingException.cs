namespace Hub.Store;

/// <summary>What is sealed needs keys that this node does not have; nothing was changed.</summary>
public sealed class KeyMissingException(IReadOnlyList<KeyUse> missing) : IOException(
    $"KEY_MISSING: {string.Join(", ", missing.Select(k => $"{k.Seals} are sealed with the key '{k.Id}'"))}, which is not configured. Set {string.Join(", ", missing.Select(k => $"Hub:Encryption:Keys:{k.Id}"))}; nothing was changed.");
