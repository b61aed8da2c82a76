namespace GraphQL.Binding;

/// <summary>One way in which the code does not fit the schema: the place, what the schema expects, what was found.</summary>
public sealed record BindingFault(string Type, string? Field, string Expected, string Found)
{
    public override string ToString() => $"{(Field is null ? Type : $"{Type}.{Field}")}: expected {Expected}; found {Found}";
}
