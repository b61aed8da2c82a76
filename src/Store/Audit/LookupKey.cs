using Hub.Domain;

namespace Hub.Store;

/// <summary>What look-ups of public statuses are counted by.</summary>
/// <param name="Hour">When it began.</param>
internal readonly record struct LookupKey(string Client, Audience Audience, RegionCode Region, Purpose Purpose, string? Operation, DateTimeOffset Hour);
