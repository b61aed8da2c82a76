namespace GraphQL.Binding;

/// <summary>The code does not fit the schema; lists every fault, not the first only.</summary>
public sealed class BindingException : Exception
{
    public BindingException(IReadOnlyList<BindingFault> faults)
        : base($"{faults.Count} bindings do not fit the schema:\n" + string.Join('\n', faults)) => Faults = faults;

    public IReadOnlyList<BindingFault> Faults { get; }
}
