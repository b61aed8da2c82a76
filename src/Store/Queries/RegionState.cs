using Hub.Domain;

namespace Hub.Store;

/// <summary>What holds of the persons registered in a region, at a place of the log, drawn together so that a copy can be checked.</summary>
/// <param name="Place">Every event up to here is in it, and none behind.</param>
/// <param name="Day">The day of the law.</param>
/// <param name="Persons">How many have an active registration there, of those within the caller's scope.</param>
/// <param name="Digest">A <see cref="StateDigest"/> of one line a person; null of so few that it would tell how each stands.</param>
public sealed record RegionState(RegionCode Region, long Place, DateOnly Day, int Persons, string? Digest)
{
    /// <summary>A person's line: every code in order, the status by its name in the contract, and the last day of the term that holds as yyyy-MM-dd.</summary>
    public static string Line(IEnumerable<string> codes, string status, string? lastDay) => $"{string.Join(',', codes.Order(StringComparer.Ordinal))}|{status}|{lastDay}";
}
