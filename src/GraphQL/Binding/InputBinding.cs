using GraphQL.TypeSystem;

namespace GraphQL.Binding;

/// <summary>Makes a record of an input object.</summary>
internal sealed class InputBinding(InputObjectType type, Type clrType) : RecordBinding(clrType)
{
    public InputObjectType Type => type;
}
