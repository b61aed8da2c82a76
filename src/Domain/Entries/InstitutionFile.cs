namespace Hub.Domain;

/// <summary>What the ledger holds of one institution itself: its agreement, and what was decided on it.</summary>
public sealed record InstitutionFile(InstitutionCode Institution, IReadOnlyList<LedgerEntry> Entries)
{
    /// <summary>The file as the hub knew it at a moment.</summary>
    public InstitutionFile KnownAt(DateTimeOffset moment) => this with { Entries = [.. Entries.Where(e => e.RecordedAt <= moment)] };

    /// <summary>As the hub knew it just before a moment.</summary>
    public InstitutionFile KnownBefore(DateTimeOffset moment) => this with { Entries = [.. Entries.Where(e => e.RecordedAt < moment)] };
}
