using Hub.Domain;

namespace Hub.Store;

/// <summary>An entry with all that can be worked out from it alone: before it waits for its transaction, so that none waits for that.</summary>
/// <param name="Entry">With references as the ledger has them.</param>
/// <param name="Content">JSON without an ID number.</param>
internal sealed record PreparedEntry(Entry Entry, string Control, string Content, byte[] Hash)
{
    /// <summary>Where an ID number stands outside idNumber, the refusal.</summary>
    public Refusal? Stray { get; private init; }

    /// <summary>The file of the ID number that it tells; null where it tells none.</summary>
    public string? FileId { get; private init; }

    /// <summary>The code that the hub issues for that number; null where nothing can come to depend on it.</summary>
    public PersonCode? LocalCode { get; private init; }

    /// <summary>The code that a registration gives its person.</summary>
    public PersonCode Code => ((RegistrationEntry)Entry).Person ?? LocalCode!.Value;

    public static PreparedEntry Of(Entry submitted, IdentitySeal seal)
    {
        var entry = References.Resolve(submitted);
        var content = EntryContent.Write(entry);
        var number = EntryContent.NumberIn(entry);
        return new PreparedEntry(entry, LedgerEntry.ControlOf(entry.Region, entry.Id), content, EntryContent.Hash(entry, content, seal))
        {
            Stray = StrayIdNumbers.Find(content),
            FileId = number is null ? null : seal.FileId(number),
            LocalCode = number is null || entry is RegistrationEntry { Person.IsLocal: false } ? null : seal.LocalCode(number),
        };
    }
}
