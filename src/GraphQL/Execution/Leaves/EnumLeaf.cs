using System.Text;
using GraphQL.Binding;
using GraphQL.Response;
using GraphQL.TypeSystem;

namespace GraphQL.Execution.Leaves;

/// <summary>An enum's values as their names, of those that the view's enum has.</summary>
internal sealed class EnumLeaf<T> : Leaf<T> where T : struct, Enum
{
    private readonly string name;
    private readonly Dictionary<T, byte[]> names = [];

    public EnumLeaf(EnumType type, EnumBinding<T> binding)
    {
        name = type.Name;
        foreach (var (value, text) in binding.Pairs.Where(pair => type.Value(pair.Name) is not null))
        {
            names[value] = Encoding.UTF8.GetBytes($"\"{text}\"");
        }
    }

    public override bool MayRefuse => true;

    public override string? Refusal(T value) => names.ContainsKey(value) ? null : $"Enum \"{name}\" cannot represent value: {value}";

    public override void Write(ref JsonOutput output, T value) => output.Raw(names[value]);
}

/// <summary>An enum whose values are their names.</summary>
internal sealed class NameLeaf(EnumType type) : Leaf<string?>
{
    public override bool MayRefuse => true;

    public override string? Refusal(string? value) =>
        type.Value(value!) is not null ? null : $"Enum \"{type.Name}\" cannot represent value: \"{value}\"";

    public override void Write(ref JsonOutput output, string? value) => output.Text(value);
}
