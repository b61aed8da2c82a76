namespace Hub.Domain;

/// <summary>更正身份证号: only of a person registered in the region, only the registrations of its province, and nothing torn apart.</summary>
internal static class IdentityCorrectedCheck
{
    public static void Run(IdentityCorrectedEntry entry, Findings findings)
    {
        findings.Require("reason", entry.Reason);
        findings.Require("documentNumber", entry.DocumentNumber);
        findings.NotFuture("decidedOn", entry.DecidedOn);
        // Whoever is registered elsewhere alone is as unknown here as whoever is registered nowhere.
        if (findings.File is not { } file || !Registrations(file.Entries).Any(r => entry.Region.Contains(r.Region)))
        {
            findings.Refuse("UNKNOWN_PERSON", $"Nobody is registered under {entry.Person}.", "person");
            return;
        }

        var move = IdentityMove.Of(file, entry);
        foreach (var control in move.Unknown) findings.Refuse("UNKNOWN_ENTRY", $"There is no entry {control} of this person.", "entries");
        foreach (var control in move.Wrong) findings.Refuse("WRONG_ENTRY", $"Entry {control} cannot be named here: an agreement goes with the codes that it names, and a correction stays.", "entries");
        if (findings.Refused) return;
        var registrations = Registrations(move.Going).ToList();
        if (registrations.Count == 0) findings.Refuse("NO_REGISTRATION", "Only a registration has an ID number: at least one must be among the entries.", "entries");
        else if (registrations.Exists(r => r.Region.Province != entry.Region.Province))
        {
            findings.Refuse("OTHER_PROVINCE", $"Registrations of another province go by that province's own correction: name those of {entry.Region.Province}.", "entries");
        }
        else if (!registrations.Exists(r => entry.Region.Contains(r.Region)))
        {
            findings.Refuse("OTHER_REGION", $"None of the registrations is within {entry.Region}.", "entries");
        }

        foreach (var (going, staying) in move.Cuts)
        {
            findings.Refuse("CUT_APART", $"Entry {going} would go and {staying}, which it refers to or which is of the same act, would stay: name both or neither.", "entries");
        }
    }

    private static IEnumerable<RegistrationEntry> Registrations(IEnumerable<LedgerEntry> entries) => entries.Select(e => e.Content).OfType<RegistrationEntry>();
}
