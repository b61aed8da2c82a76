namespace Hub.Store;

/// <summary>One place in the world where an event is to be heard.</summary>
public sealed class EventScopeRow
{
    public required long Place { get; init; }
    public required int Region { get; init; }
    public required int Kind { get; init; }
    public required string Institution { get; init; }
}
