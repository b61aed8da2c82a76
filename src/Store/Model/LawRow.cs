namespace Hub.Store;

/// <summary>The rulebooks, and the moment from which the hub knew them.</summary>
public sealed class LawRow
{
    public required DateTimeOffset KnownFrom { get; init; }
    public required string Digest { get; init; }
    /// <summary>The texts, packed.</summary>
    public required byte[] Texts { get; init; }
    /// <summary>True once every read model has been derived under them.</summary>
    public required bool Derived { get; set; }
}
