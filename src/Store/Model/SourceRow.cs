namespace Hub.Store;

/// <summary>When a region's source was last heard.</summary>
public sealed class SourceRow
{
    public required int Region { get; init; }
    public required DateTimeOffset LastSeen { get; set; }
}
