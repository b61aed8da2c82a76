namespace GraphQL.Binding;

/// <summary>What the values of an interface or union are in C#, and which object type each of them is.</summary>
internal sealed class AbstractBinding(string name, Type clrType, Func<object, string>? typeOf)
{
    public string Name { get; } = name;

    public Type ClrType { get; } = clrType;

    /// <summary>The object type's name; null when the CLR type alone tells.</summary>
    public Func<object, string>? TypeOf { get; } = typeOf;
}
