namespace Hub.Store;

/// <summary>An encryption key by its id, and how many ID numbers are sealed with it; never the key itself.</summary>
/// <param name="Current">It seals from now on.</param>
/// <param name="Configured">This node has it; without it what it sealed cannot be opened.</param>
public sealed record KeyUse(string Id, int Numbers, bool Current, bool Configured)
{
    /// <summary>Nothing is sealed with it, and nothing will be by a node that has these settings.</summary>
    public bool Unneeded => Numbers == 0 && !Current;
}
