using Hub.Domain;

namespace Hub.Schema;

/// <summary>修复 of points and 恢复 of the qualification: applied for, and decided.</summary>
internal static class ReturnForms
{
    public static RepairAppliedEntry RepairApplied(EntryFields f) => new()
    {
        Id = f.Needed("id"),
        Person = f.Person(),
        Institution = f.MaybeInstitution(),
        Region = f.Region("region"),
        Route = f.Value<RepairRoute>("route"),
        AppliedOn = f.Day("appliedOn"),
        ReceivedOn = f.MaybeDay("receivedOn"),
        InstitutionAgrees = f.Truth("institutionAgrees") ?? false,
        Evidence = f.MaybeText("evidence"),
    };

    public static RepairEntry Repair(EntryFields f, EntryReferences references) => new()
    {
        Id = f.Needed("id"),
        Application = references.FindMaybe(f, "application"),
        Person = f.Person(),
        Region = f.Region("region"),
        Route = f.Value<RepairRoute>("route"),
        Times = f.Number("times") ?? 1,
        ExamScore = f.Number("examScore"),
        Points = f.Number("points"),
        ShortenMonths = f.Number("shortenMonths"),
        ApprovedOn = f.Day("approvedOn"),
        Outcome = f.Value<Outcome>("outcome"),
        Reason = f.MaybeText("reason"),
    };

    public static RestorationAppliedEntry RestorationApplied(EntryFields f) => new()
    {
        Id = f.Needed("id"),
        Person = f.Person(),
        Institution = f.MaybeInstitution(),
        Region = f.Region("region"),
        AppliedOn = f.Day("appliedOn"),
        ReceivedOn = f.MaybeDay("receivedOn"),
        InstitutionAgrees = f.Truth("institutionAgrees") ?? false,
    };

    public static RestorationDecidedEntry RestorationDecided(EntryFields f) => new()
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
