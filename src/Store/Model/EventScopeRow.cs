namespace Hub.Store;

/// <summary>One place in the world where an event is to be heard.</summary>
public sealed class EventScopeRow
{
    public required long Place { get; init; }
    public required int Region { get; init; }
    /// <summary>-1 where it is to be heard only by those who follow institutions of every kind.</summary>
    public required int Kind { get; init; }
    /// <summary>Empty where it is to be heard in the region but at no institution of it.</summary>
    public required string Institution { get; init; }
    /// <summary>The one audience that it is for; -1 for any.</summary>
    public required int Audience { get; init; }
}
