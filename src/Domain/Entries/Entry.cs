namespace Hub.Domain;

/// <summary>What a sender submits: one line of the ledger before it is taken in. Immutable; a correction is a new entry.</summary>
public abstract record Entry
{
    /// <summary>The sender's own key, unique within <see cref="Region"/>.</summary>
    public required string Id { get; init; }

    /// <summary>The region that the entry is of: the deciding agency's, or the institution's of a registration.</summary>
    public required RegionCode Region { get; init; }

    /// <summary>The day by which the law orders the entry.</summary>
    public abstract DateOnly LawDay { get; }

    /// <summary>The name of the entry's kind: that of its field in the contract's EntryInput.</summary>
    public abstract string Kind { get; }
}
