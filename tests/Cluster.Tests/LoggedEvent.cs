namespace Hub.Clustered;

/// <summary>An event as it stands in the database.</summary>
/// <param name="Scopes">Where it is to be heard.</param>
internal sealed record LoggedEvent(long Place, string Id, string Kind, int? Status, string? Entry, string? File, IReadOnlyList<string> Codes, IReadOnlyList<LoggedScope> Scopes);

/// <summary>One place where an event is to be heard.</summary>
/// <param name="Kind">0: medical, 1: pharmacy, -1: only by those who follow both.</param>
/// <param name="Audience">The one that it is for; -1: any.</param>
internal sealed record LoggedScope(int Region, int Kind, string Institution, int Audience);
