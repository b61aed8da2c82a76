using Hub.Domain;

namespace Hub.Schema;

/// <summary>记分, and what is done with a score afterwards: notified, changed or revoked, made public.</summary>
internal static class PointsForms
{
    public static PointsEntry Points(EntryFields f, EntryReferences references) => new()
    {
        Id = f.Needed("id"),
        Person = f.Person(),
        Institution = f.Institution(),
        Region = f.Region("region"),
        Decision = f.Value<DecisionKind>("decision"),
        DecidedOn = f.Day("decidedOn"),
        ActOn = f.MaybeDay("actOn"),
        DocumentReceivedOn = f.MaybeDay("documentReceivedOn"),
        PriorNoticeOn = f.MaybeDay("priorNoticeOn"),
        Hearing = f.MaybeText("hearing"),
        Circumstance = f.Value<Circumstance>("circumstance"),
        Responsibility = f.Value<Responsibility>("responsibility"),
        Adjustment = f.Value<Adjustment>("adjustment"),
        AdjustmentReason = f.MaybeText("adjustmentReason"),
        Facts = f.MaybeText("facts"),
        Points = f.Number("points"),
        Inspection = f.MaybeText("inspection"),
        Act = f.MaybeText("act"),
        BasedOn = references.AsGiven(f, "basedOn"),
        PoolingArea = f.MaybeRegion("poolingArea"),
        DocumentNumber = f.Needed("documentNumber"),
        NoticedOn = f.MaybeDay("noticedOn"),
        DeliveredOn = f.MaybeDay("deliveredOn"),
        StartsOn = f.MaybeDay("startsOn"),
    };

    public static ReversalEntry Reversal(EntryFields f, EntryReferences references)
    {
        var referred = references.Find(f, "entry");
        return new ReversalEntry
        {
            Id = f.Needed("id"),
            Entry = referred.Control,
            Region = referred.Region,
            DecidedOn = f.Day("decidedOn"),
            NewPoints = f.Number("newPoints"),
            Reason = f.Needed("reason"),
            DocumentNumber = f.Needed("documentNumber"),
        };
    }

    public static NoticeEntry Notice(EntryFields f, EntryReferences references)
    {
        var referred = references.Find(f, "entry");
        return new NoticeEntry
        {
            Id = f.Needed("id"),
            Entry = referred.Control,
            Region = referred.Region,
            Institution = f.MaybeInstitution(),
            NoticedOn = f.Day("noticedOn"),
            DeliveredOn = f.MaybeDay("deliveredOn"),
            DocumentNumber = f.Needed("documentNumber"),
        };
    }

    public static PublicationEntry Publication(EntryFields f) => new()
    {
        Id = f.Needed("id"),
        Person = f.Person(),
        Region = f.Region("region"),
        Year = f.Number("year") ?? 0,
        PublishedOn = f.Day("publishedOn"),
        WithdrawnOn = f.MaybeDay("withdrawnOn"),
    };
}
