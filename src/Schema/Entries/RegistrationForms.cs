using Hub.Domain;

namespace Hub.Schema;

/// <summary>登记备案: opened, maintained, closed and corrected, and what the national window says of it.</summary>
internal static class RegistrationForms
{
    public static RegistrationEntry Registration(EntryFields f) => new()
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

    public static RegistrationClosedEntry Closed(EntryFields f, EntryReferences references) => new()
    {
        Id = f.Needed("id"),
        Person = f.Person(),
        Institution = f.Institution(),
        Region = references.RegionOf(f.Institution(), f),
        ClosedOn = f.Day("closedOn"),
        UpdatedOn = f.MaybeDay("updatedOn"),
        Reason = f.Needed("reason"),
    };

    public static IdentityCorrectedEntry IdentityCorrected(EntryFields f, EntryReferences references) => new()
    {
        Id = f.Needed("id"),
        Person = f.Person(),
        IdNumber = f.IdNumber(),
        Entries = references.FindAll(f, "entries"),
        Region = f.Region("region"),
        DecidedOn = f.Day("decidedOn"),
        Reason = f.Needed("reason"),
        DocumentNumber = f.Needed("documentNumber"),
    };

    public static ReportedStatusEntry ReportedStatus(EntryFields f, EntryReferences references) => new()
    {
        Id = f.Needed("id"),
        Person = f.Person(),
        Institution = f.Institution(),
        Region = references.RegionOf(f.Institution(), f),
        Status = f.Value<Status>("status"),
        ReportedOn = f.Day("reportedOn"),
    };
}
