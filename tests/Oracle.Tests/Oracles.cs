namespace Hub.Oracle;

/// <summary>Where other people's judges of the engine are installed.</summary>
internal static class Oracles
{
    public static NodeProject Project { get; } = new("oracle");
}
