namespace Hub.Store;

/// <summary>How it stands with an import.</summary>
public enum ImportState
{
    /// <summary>It was heard of within the last minute.</summary>
    Running,

    /// <summary>The whole file was read; rows may have been rejected.</summary>
    Done,

    /// <summary>It ended before the file did, and said so; what was taken in stays.</summary>
    Failed,

    /// <summary>It has not been heard of for a minute and did not say that it ends: its process died.</summary>
    Lost,
}
