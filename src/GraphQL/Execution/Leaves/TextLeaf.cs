using GraphQL.Response;

namespace GraphQL.Execution.Leaves;

/// <summary>String, ID, and custom scalars once they are text.</summary>
internal sealed class TextLeaf : Leaf<string?>
{
    public static TextLeaf Instance { get; } = new();

    public override void Write(ref JsonOutput output, string? value) => output.Text(value);
}

/// <summary>Boolean.</summary>
internal sealed class BooleanLeaf : Leaf<bool>
{
    public override void Write(ref JsonOutput output, bool value) => output.Boolean(value);
}
