namespace Hub.Limits;

/// <summary>Who is counted as one client.</summary>
/// <param name="Subject">Of the token; null for all who have none.</param>
internal readonly record struct ClientKey(string? Subject);
