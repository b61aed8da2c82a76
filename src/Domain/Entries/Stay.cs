namespace Hub.Domain;

/// <summary>From when until when an entry stood in a file that it came to, or left, by a correction of an ID number.</summary>
/// <param name="Since">The moment from which the hub knew it there.</param>
/// <param name="Until">The moment from which the hub knew better; null: it stands there now.</param>
public sealed record Stay(LedgerEntry Entry, DateTimeOffset Since, DateTimeOffset? Until);
