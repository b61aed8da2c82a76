using System.Text.RegularExpressions;
using Hub.Domain;

namespace Hub.Store;

/// <summary>References between entries: a sender may name an entry of its region by its own id, the ledger names it by its control.</summary>
internal static partial class References
{
    public static Entry Resolve(Entry entry) => entry.WithReferences(reference => ControlShape().IsMatch(reference) ? reference : LedgerEntry.ControlOf(entry.Region, reference));

    [GeneratedRegex("^E[A-Z2-7]{26}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex ControlShape();
}
