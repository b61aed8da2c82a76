using System.Text.RegularExpressions;
using Hub.Domain;

namespace Hub.Store;

/// <summary>What an entry names: a person by code or ID number, another entry by control, an institution.</summary>
internal static partial class References
{
    public static PersonCode? PersonOf(Entry entry) => entry switch
    {
        RegistrationEntry e => e.Person,
        RegistrationClosedEntry e => e.Person,
        PointsEntry e => e.Person,
        RestorationAppliedEntry e => e.Person,
        RestorationDecidedEntry e => e.Person,
        _ => null,
    };

    public static InstitutionCode? InstitutionOf(Entry entry) => entry switch
    {
        RegistrationEntry e => e.Institution,
        RegistrationClosedEntry e => e.Institution,
        PointsEntry e => e.Institution,
        NoticeEntry e => e.Institution,
        RestorationAppliedEntry e => e.Institution,
        _ => null,
    };

    /// <summary>The control of the entry that a notice or reversal is about.</summary>
    public static string? EntryOf(Entry entry) => entry switch
    {
        NoticeEntry e => e.Entry,
        ReversalEntry e => e.Entry,
        _ => null,
    };

    /// <summary>The entry with a reference by the sender's own id put as the control.</summary>
    public static Entry Resolve(Entry entry) => entry switch
    {
        NoticeEntry e => e with { Entry = Control(e.Region, e.Entry) },
        ReversalEntry e => e with { Entry = Control(e.Region, e.Entry) },
        _ => entry,
    };

    private static string Control(RegionCode region, string reference) =>
        ControlShape().IsMatch(reference) ? reference : LedgerEntry.ControlOf(region, reference);

    [GeneratedRegex("^E[A-Z2-7]{26}$", RegexOptions.CultureInvariant)]
    private static partial Regex ControlShape();
}
