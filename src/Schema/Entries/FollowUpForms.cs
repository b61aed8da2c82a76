using Hub.Domain;

namespace Hub.Schema;

/// <summary>What follows a finding: cases handed to departments and their results, duties done, periodic reports.</summary>
internal static class FollowUpForms
{
    public static CaseTransferredEntry Transferred(EntryFields f, EntryReferences references) => new()
    {
        Id = f.Needed("id"),
        Person = f.Person(),
        Institution = f.MaybeInstitution(),
        Region = f.Region("region"),
        To = f.Value<Audience>("to"),
        Entries = references.FindAll(f, "entries"),
        TransferredOn = f.Day("transferredOn"),
        Law = f.MaybeText("law"),
        DocumentNumber = f.Needed("documentNumber"),
    };

    public static CaseResultEntry Result(EntryFields f, EntryReferences references) => new()
    {
        Id = f.Needed("id"),
        Transfer = references.FindMaybe(f, "transfer"),
        Person = f.Person(),
        Institution = f.MaybeInstitution(),
        Region = f.Region("region"),
        Authority = f.MaybeText("authority"),
        DecidedOn = f.Day("decidedOn"),
        Result = f.Needed("result"),
        EntryRestricted = f.Truth("entryRestricted") ?? false,
        RestrictedUntil = f.MaybeDay("restrictedUntil"),
        DocumentNumber = f.MaybeText("documentNumber"),
    };

    public static DutyDoneEntry DutyDone(EntryFields f, EntryReferences references) => new()
    {
        Id = f.Needed("id"),
        Person = f.MaybePerson(),
        Institution = f.MaybeInstitution(),
        Region = f.Region("region"),
        Duty = f.Value<DutyKind>("kind"),
        Entry = references.FindMaybe(f, "entry"),
        DoneOn = f.Day("doneOn"),
        Note = f.MaybeText("note"),
    };

    public static ReportSentEntry ReportSent(EntryFields f) => new()
    {
        Id = f.Needed("id"),
        Region = f.Region("region"),
        From = f.Day("from"),
        To = f.Day("to"),
        SentOn = f.Day("sentOn"),
        Recipient = f.Value<InsuranceBody>("recipient"),
    };
}
