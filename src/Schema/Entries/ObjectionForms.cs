using Hub.Domain;

namespace Hub.Schema;

/// <summary>异议: filed, taken further and decided; each is of the region of the entry that it is about.</summary>
internal static class ObjectionForms
{
    public static ObjectionEntry Objection(EntryFields f, EntryReferences references)
    {
        var referred = references.Find(f, "entry");
        return new ObjectionEntry
        {
            Id = f.Needed("id"),
            Entry = referred.Control,
            Region = referred.Region,
            Person = f.MaybePerson(),
            NoticeReceivedOn = f.MaybeDay("noticeReceivedOn"),
            FiledOn = f.Day("filedOn"),
            ReceivedOn = f.MaybeDay("receivedOn"),
            SignedByPerson = f.Truth("signedByPerson") ?? false,
            SealedByInstitution = f.Truth("sealedByInstitution") ?? false,
            Statement = f.Needed("statement"),
        };
    }

    public static ObjectionStepEntry Step(EntryFields f, EntryReferences references)
    {
        var referred = references.Find(f, "objection");
        return new ObjectionStepEntry
        {
            Id = f.Needed("id"),
            Objection = referred.Control,
            Region = referred.Region,
            Step = f.Value<ObjectionStepKind>("kind"),
            On = f.Day("on"),
            To = f.MaybeValue<InsuranceBody>("to"),
            Note = f.MaybeText("note"),
        };
    }

    public static ObjectionDecidedEntry Decided(EntryFields f, EntryReferences references)
    {
        var referred = references.Find(f, "objection");
        return new ObjectionDecidedEntry
        {
            Id = f.Needed("id"),
            Objection = referred.Control,
            Region = referred.Region,
            DecidedOn = f.Day("decidedOn"),
            DecidedBy = f.MaybeValue<InsuranceBody>("decidedBy"),
            Outcome = f.Value<ObjectionOutcome>("outcome"),
            NewPoints = f.Number("newPoints"),
            NotResponsible = f.Truth("notResponsible") ?? false,
            ExpertFrom = f.MaybeDay("expertFrom"),
            ExpertTo = f.MaybeDay("expertTo"),
            Reason = f.Needed("reason"),
        };
    }
}
