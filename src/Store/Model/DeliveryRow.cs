namespace Hub.Store;

/// <summary>That a stream handed an event out, the first time. Only ever added.</summary>
public sealed class DeliveryRow
{
    public required long Place { get; init; }
    public required string Client { get; init; }
    /// <summary>Empty where it was no durable consumer's stream.</summary>
    public required string Consumer { get; init; }
    public required int Audience { get; init; }
    public required int Region { get; init; }
    /// <summary>The client's own institution; empty where it is none.</summary>
    public required string Institution { get; init; }
    public required DateTimeOffset At { get; init; }
}
