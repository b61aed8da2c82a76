namespace Hub.Domain;

/// <summary>一医一档: everything the ledger holds of one person, in any order; <see cref="Derivation"/> does not depend on it.</summary>
/// <param name="Id">The file's own key.</param>
/// <param name="Name">As the latest registration has it.</param>
/// <param name="Codes">All codes that name the file.</param>
/// <param name="Entries">Entries of the person, reversals and notices of these included.</param>
public sealed record PersonFile(string Id, string Name, IReadOnlyList<PersonCode> Codes, IReadOnlyList<LedgerEntry> Entries)
{
    /// <summary>Entries that came or left by a correction of an ID number, from when until when; of all others the moment they were recorded says it.</summary>
    public IReadOnlyList<Stay> Moved { get; init; } = [];

    /// <summary>The file as the hub knew it at a moment.</summary>
    public PersonFile KnownAt(DateTimeOffset moment) => Known(e => e <= moment);

    /// <summary>As the hub knew it just before a moment.</summary>
    public PersonFile KnownBefore(DateTimeOffset moment) => Known(e => e < moment);

    /// <summary>Without what a correction has taken away since: all that may be read through this file.</summary>
    public PersonFile WithoutGone() => this with { Moved = [.. Moved.Where(s => s.Until is null)] };

    private PersonFile Known(Func<DateTimeOffset, bool> was)
    {
        if (Moved.Count == 0) return this with { Entries = [.. Entries.Where(e => was(e.RecordedAt))] };
        var moved = Moved.Select(s => s.Entry.Control).ToHashSet(StringComparer.Ordinal);
        var stays = Moved.Where(s => was(s.Since)).Select(s => s.Until is { } until && !was(until) ? s with { Until = null } : s).ToList();
        var there = stays.Where(s => s.Until is null).Select(s => s.Entry).ToList();
        // A code that left with its registrations named this file as long as they were in it.
        var codes = there.Select(e => (e.Content as RegistrationEntry)?.Person).OfType<PersonCode>();
        return this with { Codes = [.. Codes.Union(codes)], Entries = [.. Entries.Where(e => was(e.RecordedAt) && !moved.Contains(e.Control)), .. there], Moved = stays };
    }
}
