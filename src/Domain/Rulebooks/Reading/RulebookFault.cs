namespace Hub.Domain;

/// <summary>What is wrong with a rulebook, and where.</summary>
public sealed record RulebookFault(string File, int Line, string Message)
{
    public override string ToString() => $"{File}:{Line}: {Message}";
}

/// <summary>The rulebooks cannot be used: every fault found, with file and line.</summary>
public sealed class RulebookException(IReadOnlyList<RulebookFault> faults) : Exception(string.Join(Environment.NewLine, faults))
{
    public IReadOnlyList<RulebookFault> Faults => faults;
}
