using Hub.Domain;

namespace Hub.Store;

/// <summary>A disclosure as the audit log has it.</summary>
/// <param name="Node">Whose chain it stands in.</param>
/// <param name="Sequence">Its place there.</param>
/// <param name="Client">The subject of the token.</param>
/// <param name="Fields">What was given out of those who were asked for, as <c>Type.field</c>, sorted.</param>
/// <param name="Withheld">What was refused of them, likewise.</param>
public sealed record FiledDisclosure(
    string Node,
    long Sequence,
    DateTimeOffset At,
    string Client,
    Audience Audience,
    RegionCode Region,
    Purpose Purpose,
    string? Operation,
    IReadOnlyList<string> Fields,
    IReadOnlyList<string> Withheld);
