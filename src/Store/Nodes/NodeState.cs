namespace Hub.Store;

/// <summary>Whether a node is there.</summary>
public enum NodeState
{
    /// <summary>It was heard within the last minute.</summary>
    Running,

    /// <summary>It was not, and has not said that it ends: it died, hangs, or cannot reach the database.</summary>
    Away,

    /// <summary>It was told to end, and did.</summary>
    Ended,
}
