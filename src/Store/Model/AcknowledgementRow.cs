namespace Hub.Store;

/// <summary>That a consumer said it had dealt with its stream up to a place. Only ever added.</summary>
public sealed class AcknowledgementRow
{
    public required string Client { get; init; }
    public required string Consumer { get; init; }
    public required long Place { get; init; }
    public required DateTimeOffset At { get; init; }
}
