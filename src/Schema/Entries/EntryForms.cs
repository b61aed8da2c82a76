using Hub.Domain;

namespace Hub.Schema;

/// <summary>The entry that each field of <c>EntryInput</c> makes.</summary>
internal static class EntryForms
{
    public static Entry Read(string kind, EntryFields f, EntryReferences references) => kind switch
    {
        "registration" => Registration(f),
        "registrationClosed" => RegistrationClosed(f, references),
        "points" => Points(f),
        "reversal" => Reversal(f, references),
        "notice" => Notice(f, references),
        "restorationApplied" => RestorationApplied(f),
        "restorationDecided" => RestorationDecided(f),
        _ => throw new ArgumentException($"No entry is called {kind}.", nameof(kind)),
    };

    private static RegistrationEntry Registration(EntryFields f) => new()
    {
        Id = f.Needed("id"),
        Person = f.MaybePerson(),
        Name = f.Needed("name"),
        IdNumber = f.IdNumber(),
        Institution = f.Institution(),
        InstitutionName = f.Needed("institutionName"),
        InstitutionKind = f.Value<InstitutionKind>("institutionKind"),
        InstitutionPublic = f.Truth("institutionPublic"),
        Region = f.Region("region"),
        Category = f.Value<Category>("category"),
        PrincipalRole = f.MaybeValue<PrincipalRole>("principalRole"),
        Department = f.MaybeText("department"),
        PracticeType = f.MaybeText("practiceType"),
        PracticeClass = f.MaybeText("practiceClass"),
        PracticeScope = f.MaybeText("practiceScope"),
        Title = f.MaybeText("title"),
        EmployedOn = f.MaybeDay("employedOn"),
        RegisteredOn = f.Day("registeredOn"),
        CommitmentOn = f.MaybeDay("commitmentOn"),
    };

    private static RegistrationClosedEntry RegistrationClosed(EntryFields f, EntryReferences references) => new()
    {
        Id = f.Needed("id"),
        Person = f.Person(),
        Institution = f.Institution(),
        Region = references.RegionOf(f.Institution(), f),
        ClosedOn = f.Day("closedOn"),
        UpdatedOn = f.MaybeDay("updatedOn"),
        Reason = f.Needed("reason"),
    };

    private static PointsEntry Points(EntryFields f) => new()
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
        BasedOn = f.MaybeText("basedOn"),
        PoolingArea = f.MaybeRegion("poolingArea"),
        DocumentNumber = f.Needed("documentNumber"),
        NoticedOn = f.MaybeDay("noticedOn"),
        DeliveredOn = f.MaybeDay("deliveredOn"),
        StartsOn = f.MaybeDay("startsOn"),
    };

    private static ReversalEntry Reversal(EntryFields f, EntryReferences references)
    {
        var referred = references.Find(f);
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

    private static NoticeEntry Notice(EntryFields f, EntryReferences references)
    {
        var referred = references.Find(f);
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

    private static RestorationAppliedEntry RestorationApplied(EntryFields f) => new()
    {
        Id = f.Needed("id"),
        Person = f.Person(),
        Institution = f.MaybeInstitution(),
        Region = f.Region("region"),
        AppliedOn = f.Day("appliedOn"),
        ReceivedOn = f.MaybeDay("receivedOn"),
        InstitutionAgrees = f.Truth("institutionAgrees") ?? false,
    };

    private static RestorationDecidedEntry RestorationDecided(EntryFields f) => new()
    {
        Id = f.Needed("id"),
        Person = f.Person(),
        Region = f.Region("region"),
        DecidedOn = f.Day("decidedOn"),
        Outcome = f.Value<Outcome>("outcome"),
        Reason = f.MaybeText("reason"),
        CommitmentOn = f.MaybeDay("commitmentOn"),
    };
}
