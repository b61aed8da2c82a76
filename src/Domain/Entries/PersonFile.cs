namespace Hub.Domain;

/// <summary>一医一档: everything the ledger holds of one person, in any order; <see cref="Derivation"/> does not depend on it.</summary>
/// <param name="Id">The file's own key.</param>
/// <param name="Name">As the latest registration has it.</param>
/// <param name="Codes">All codes that name the file.</param>
/// <param name="Entries">Entries of the person, reversals and notices of these included.</param>
public sealed record PersonFile(string Id, string Name, IReadOnlyList<PersonCode> Codes, IReadOnlyList<LedgerEntry> Entries)
{
    /// <summary>The file as the hub knew it at a moment.</summary>
    public PersonFile KnownAt(DateTimeOffset moment) => this with { Entries = [.. Entries.Where(e => e.RecordedAt <= moment)] };

    /// <summary>As the hub knew it just before a moment.</summary>
    public PersonFile KnownBefore(DateTimeOffset moment) => this with { Entries = [.. Entries.Where(e => e.RecordedAt < moment)] };
}
