namespace GraphQL.Binding;

/// <summary>All bindings by the name of the GraphQL type, and what was wrong already while they were declared.</summary>
internal sealed class BindingTable
{
    private readonly List<BindingFault> faults = [];

    public Dictionary<string, ObjectBinding> Objects { get; } = [];

    public Dictionary<string, AbstractBinding> Abstracts { get; } = [];

    public Dictionary<string, ScalarBinding> Scalars { get; } = [];

    public Dictionary<string, EnumBinding> Enums { get; } = [];

    public Dictionary<string, InputBinding> Inputs { get; } = [];

    public HashSet<string> Untyped { get; } = [];

    public Func<string, string?>? TextRefusal { get; set; }

    public IReadOnlyList<BindingFault> Faults => faults;

    public ObjectBinding Add(ObjectBinding binding)
    {
        Once(Objects.TryAdd(binding.Name, binding), binding.Name, binding.ClrType);
        return binding;
    }

    public void Add(AbstractBinding binding) => Once(Abstracts.TryAdd(binding.Name, binding), binding.Name, binding.ClrType);

    public void Add(ScalarBinding binding) => Once(Scalars.TryAdd(binding.Name, binding), binding.Name, binding.ClrType);

    public void Add(EnumBinding binding) => Once(Enums.TryAdd(binding.Name, binding), binding.Name, binding.ClrType);

    public void Add(InputBinding binding) => Once(Inputs.TryAdd(binding.Type.Name, binding), binding.Type.Name, binding.ClrType);

    public void AddUntyped(string name) => Untyped.Add(name);

    public void Unknown(string name, Type clrType) =>
        faults.Add(new BindingFault(name, null, "a type of that kind in the schema", $"a binding of {ClrTypes.NameOf(clrType)}"));

    private void Once(bool first, string name, Type clrType)
    {
        if (!first)
        {
            faults.Add(new BindingFault(name, null, "one binding", $"another binding of {ClrTypes.NameOf(clrType)}"));
        }
    }
}
