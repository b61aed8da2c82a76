using Hub.Domain;

namespace Hub.Generation;

/// <summary>Everything that was made up: entries as a sender would submit them, in the order they go into files.</summary>
public sealed class MadeUpSet
{
    public List<RegistrationEntry> Registrations { get; } = [];
    public List<PointsEntry> Decisions { get; } = [];
    /// <summary>Closings, reversals, notices, and what belongs to restorations.</summary>
    public List<Entry> Others { get; } = [];
    /// <summary>What the story writes out itself, after the rest: lines of the province's file.</summary>
    public List<ToldLine> Told { get; } = [];
}

/// <summary>An EntryInput of the contract, as JSON on one line.</summary>
public sealed record ToldLine(RegionCode Province, string Json);
