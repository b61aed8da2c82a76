namespace Hub.Schema;

/// <summary>The contract's sharing policy is not whole; lists every fault.</summary>
public sealed class PolicyException(IReadOnlyList<string> faults)
    : Exception($"The contract's sharing policy has {faults.Count} faults:{Environment.NewLine}{string.Join(Environment.NewLine, faults)}")
{
    public IReadOnlyList<string> Faults { get; } = faults;
}
