using System.Text.Json.Serialization;

namespace Hub.Health;

/// <summary>One thing that was looked at.</summary>
/// <param name="Decides">Whether a node of which it is not so is not to be asked; else only its operator should know.</param>
public sealed record Check(string Name, bool Ok, [property: JsonIgnore] bool Decides = true)
{
    /// <summary>How far off it is, in the unit that its name in the documentation has.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? Lag { get; init; }
}
