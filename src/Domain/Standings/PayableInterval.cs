namespace Hub.Domain;

/// <summary>Days of service, both inclusive, for which the fund settles alike.</summary>
/// <param name="KnownFrom">The moment the hub has known it: the latest of the entries that it rests on.</param>
/// <param name="Sanction">The id of the term that it rests on, where it is one.</param>
public sealed record PayableInterval(DateOnly From, DateOnly To, Payable Payable, DateTimeOffset? KnownFrom, ArticleRef Article, string? Sanction);
