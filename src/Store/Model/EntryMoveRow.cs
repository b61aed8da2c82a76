namespace Hub.Store;

/// <summary>That a correction of an ID number took an entry from one person file to another. Only ever added.</summary>
public sealed class EntryMoveRow
{
    /// <summary>The correction's place in the ledger.</summary>
    public required long Correction { get; init; }
    /// <summary>The entry's.</summary>
    public required long Sequence { get; init; }
    /// <summary>The file that it left; null where it stands in that one too.</summary>
    public string? FromFile { get; init; }
    public required string ToFile { get; init; }
    /// <summary>When the hub took the correction in.</summary>
    public required DateTimeOffset At { get; init; }
    /// <summary>The moment from which the new file knows it: that of the correction, or, where it is of one person with a wrong number, as it was.</summary>
    public required DateTimeOffset Since { get; init; }
}
