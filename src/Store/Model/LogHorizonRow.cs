namespace Hub.Store;

/// <summary>The one row that says how much of the log has been removed after its time; the database lets nothing behind it go.</summary>
public sealed class LogHorizonRow
{
    public required int Id { get; init; }
    /// <summary>The last place that was removed.</summary>
    public required long Place { get; set; }
}
