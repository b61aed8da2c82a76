using Hub.Domain;

namespace Hub.Store;

/// <summary>Where an earlier event was heard.</summary>
/// <param name="FileId">The person file that it was about; null where it was about no person.</param>
internal sealed record HeardEvent(string? FileId, Hearing At);
