using Hub.Domain;

namespace Hub.Store;

/// <summary>A ledger entry and the person file it is in.</summary>
public sealed record FiledEntry(string FileId, LedgerEntry Entry);
