using GraphQL.Binding;
using GraphQL.Response;
using GraphQL.TypeSystem;

namespace GraphQL.Execution.Leaves;

/// <summary>A leaf whose values are only known as they come; each is held to the GraphQL type.</summary>
internal sealed class ObjectLeaf(NamedType type, ScalarBinding? scalar) : Leaf<object>
{
    public override bool MayRefuse => true;

    public override string? Refusal(object value)
    {
        var fits = type.Name switch
        {
            "Int" => value is int or short or byte || value is long and >= int.MinValue and <= int.MaxValue,
            "Float" => value is int or long or decimal || value is double number && double.IsFinite(number),
            "String" => value is string,
            "Boolean" => value is bool,
            "ID" => value is string or int or long,
            _ => type is EnumType options ? options.Value(value as string ?? "") is not null : scalar is AnyScalarBinding,
        };
        return fits ? null : $"{type.Name} cannot represent value: {value}";
    }

    public override void Write(ref JsonOutput output, object value)
    {
        if (type.Name == "ID")
        {
            output.Text(value.ToString());
        }
        else
        {
            JsonValue.Write(ref output, value);
        }
    }
}
