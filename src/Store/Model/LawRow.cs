namespace Hub.Store;

/// <summary>A digest of the rulebooks, and the moment from which the hub knew it.</summary>
public sealed class LawRow
{
    public required DateTimeOffset KnownFrom { get; init; }
    public required string Digest { get; init; }
}
