namespace Hub.Store;

/// <summary>A fingerprint of a key that may never change: by it a node with another is told. Only ever added.</summary>
public sealed class KeyCheckRow
{
    public required string Purpose { get; init; }
    /// <summary>HMAC-SHA-256 of a fixed text.</summary>
    public required byte[] Fingerprint { get; init; }
}
