namespace Hub.Health;

/// <summary>What <c>/health/ready</c> says.</summary>
/// <param name="Status">ready, or not ready.</param>
public sealed record ReadinessAnswer(string Status, IReadOnlyList<Check> Checks);
