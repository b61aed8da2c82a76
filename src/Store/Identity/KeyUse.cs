namespace Hub.Store;

/// <summary>An encryption key by its id, and how much is sealed with it; never the key itself.</summary>
/// <param name="Numbers">ID numbers.</param>
/// <param name="Current">It seals from now on.</param>
/// <param name="Configured">This node has it; without it what it sealed cannot be opened.</param>
/// <param name="Secrets">Secrets of webhooks.</param>
public sealed record KeyUse(string Id, int Numbers, bool Current, bool Configured, int Secrets = 0)
{
    /// <summary>All that is sealed with it.</summary>
    public int Sealed => Numbers + Secrets;

    /// <summary>Nothing is sealed with it, and nothing will be by a node that has these settings.</summary>
    public bool Unneeded => Sealed == 0 && !Current;

    /// <summary>In words.</summary>
    public string Seals => Secrets == 0 ? $"{Numbers} ID numbers" : $"{Numbers} ID numbers, {Secrets} secrets of webhooks";
}
