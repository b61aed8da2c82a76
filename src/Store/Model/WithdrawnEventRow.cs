namespace Hub.Store;

/// <summary>An event that told of an entry as another person's than it is: nobody hears it any more. Only ever added.</summary>
public sealed class WithdrawnEventRow
{
    public required long Place { get; init; }
    /// <summary>The control of the correction that says so.</summary>
    public required string Correction { get; init; }
}
