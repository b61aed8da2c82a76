using Hub.Domain;

namespace Hub.Store;

/// <summary>A ledger entry and the person file it is in; null for one of an institution or of a region alone.</summary>
/// <param name="Institution">The institution whose file it is in, where it is in one.</param>
public sealed record FiledEntry(string? FileId, LedgerEntry Entry, InstitutionCode? Institution = null);
