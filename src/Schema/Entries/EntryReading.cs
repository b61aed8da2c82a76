using Hub.Domain;

namespace Hub.Schema;

/// <summary>What one <c>EntryInput</c> says: an entry, or why it makes none.</summary>
/// <param name="Id">The sender's key; empty where even that could not be read.</param>
public sealed record EntryReading(string Id, Entry? Entry, IReadOnlyList<Refusal> Refusals)
{
    public IReadOnlyList<Refusal> Warnings { get; init; } = [];
}
