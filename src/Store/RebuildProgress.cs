using Hub.Domain;

namespace Hub.Store;

/// <summary>How many of the person files have been derived afresh, and whose standing of today the latest of them changed.</summary>
public sealed record RebuildProgress(int Done, int Total, IReadOnlyList<RebuiltStanding> Changed);

/// <summary>A standing of today that is another under the law as it is now.</summary>
/// <param name="Codes">Those that name the person.</param>
/// <param name="Gone">Steps of the explanation that no longer hold; empty where the law before cannot be read any more.</param>
/// <param name="Added">Steps that hold now and did not before.</param>
public sealed record RebuiltStanding(string FileId, IReadOnlyList<PersonCode> Codes, StandingSummary Before, StandingSummary After, IReadOnlyList<ExplanationStep> Gone, IReadOnlyList<ExplanationStep> Added);

/// <summary>A standing in short.</summary>
/// <param name="Totals">Of today's year, by province; null where they are not known.</param>
public sealed record StandingSummary(Status Status, DateOnly? LastDay, IReadOnlyList<RegionPoints>? Totals);
