namespace Hub.Store;

/// <summary>A replica of the database that queries are answered from.</summary>
/// <param name="ConnectionString">PostgreSQL's, of a hot standby.</param>
/// <param name="MaxLag">One that is farther behind is not asked.</param>
public sealed record ReplicaOptions(string ConnectionString, TimeSpan MaxLag)
{
    /// <summary>How long a query waits for the replica to come as far as its caller has.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMilliseconds(500);
}
