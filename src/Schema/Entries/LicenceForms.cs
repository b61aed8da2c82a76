using Hub.Domain;

namespace Hub.Schema;

/// <summary>What the trade's authorities tell of a person's licence and practice.</summary>
internal static class LicenceForms
{
    public static LicenceLostEntry Lost(EntryFields f) => new()
    {
        Id = f.Needed("id"),
        Person = f.Person(),
        Region = f.Region("region"),
        DecidedOn = f.Day("decidedOn"),
        ReportedOn = f.MaybeDay("reportedOn"),
        Authority = f.Needed("authority"),
        Reason = f.Needed("reason"),
        NormalCancellation = f.Truth("normalCancellation") ?? false,
        DocumentNumber = f.Needed("documentNumber"),
    };

    public static LicenceRegainedEntry Regained(EntryFields f) => new()
    {
        Id = f.Needed("id"),
        Person = f.Person(),
        Region = f.Region("region"),
        RegainedOn = f.Day("regainedOn"),
        Authority = f.Needed("authority"),
        DocumentNumber = f.Needed("documentNumber"),
    };

    public static PracticeRestrictedEntry Restricted(EntryFields f) => new()
    {
        Id = f.Needed("id"),
        Person = f.Person(),
        Region = f.Region("region"),
        Restriction = f.Value<PracticeRestriction>("restriction"),
        From = f.Day("from"),
        Until = f.MaybeDay("until"),
        ReportedOn = f.MaybeDay("reportedOn"),
        Authority = f.Needed("authority"),
        DocumentNumber = f.Needed("documentNumber"),
    };

    public static PracticePenaltyEntry Penalty(EntryFields f) => new()
    {
        Id = f.Needed("id"),
        Person = f.MaybePerson(),
        Institution = f.Institution(),
        Region = f.Region("region"),
        DecidedOn = f.Day("decidedOn"),
        Authority = f.Needed("authority"),
        Law = f.Needed("law"),
        DocumentNumber = f.Needed("documentNumber"),
    };
}
