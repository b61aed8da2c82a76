namespace Hub.Store;

/// <summary>What is wrong with a record of the audit log, or with a signed head.</summary>
public enum FaultKind
{
    /// <summary>The content is not what was hashed.</summary>
    Changed,
    /// <summary>Rightly hashed, but not what stood there: what follows or what was signed says otherwise.</summary>
    Replaced,
    /// <summary>Records are gone that pruning did not remove.</summary>
    Removed,
    /// <summary>Records stand behind the chain's end.</summary>
    Inserted,
    /// <summary>The content is that of another place.</summary>
    Moved,
    /// <summary>A column says something else than the content.</summary>
    Column,
    /// <summary>A person's index lacks the record, or has one that does not tell of the person.</summary>
    Persons,
    /// <summary>A signed head is forged or gone, or the chain's end is.</summary>
    Head,
}
