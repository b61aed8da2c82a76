namespace Hub.Domain;

/// <summary>What the folds of one file share: its entries in order, its codes, its registrations, the changes to its decisions, what is known of institutions, and the law.</summary>
internal sealed record FoldInput(LedgerEntry[] Entries, IReadOnlyList<PersonCode> Codes, IReadOnlyList<Registration> Registrations, IReadOnlyList<Change> Changes, IInstitutionRecord Institutions, Lawbooks Law)
{
    public bool Stands(LedgerEntry entry, DateOnly day) => !Change.Revokes(Changes, entry.Control, day);
}
