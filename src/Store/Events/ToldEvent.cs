using Hub.Domain;

namespace Hub.Store;

/// <summary>An event that was made, or would be, and where it is heard.</summary>
public sealed record ToldEvent(EventKind Kind, string? FileId, RegionCode Region, IReadOnlyList<Hearing> Hearings);
