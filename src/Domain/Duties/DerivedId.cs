namespace Hub.Domain;

/// <summary>Keys of what is derived and not sent: drawn from what it is about alone, so the same however often it is derived.</summary>
internal static class DerivedId
{
    public static string Of(char mark, RegionCode region, params ReadOnlySpan<string?> parts) =>
        mark + LedgerEntry.ControlOf(region, string.Join('|', parts))[1..];

    /// <summary>The entry as one person's: an agreement stands in the files of everybody responsible.</summary>
    public static string Own(string control, Derivation person)
    {
        if (person.Find(control)?.Content is not AgreementEntry agreement) return control;
        return control + agreement.Persons.FirstOrDefault(person.Folded.Codes.Contains);
    }
}
