namespace Hub.Schema.Tests;

/// <summary>One try at something that the caller must not have.</summary>
/// <param name="Aim">What it is after: Type.field, Enum.VALUE, Input.field or Type.field(argument:).</param>
/// <param name="Document">With words in guillemets for what only the world knows.</param>
internal sealed record Attempt(string Aim, string Document)
{
    public string? Variables { get; init; }

    public string? Operation { get; init; }
}
