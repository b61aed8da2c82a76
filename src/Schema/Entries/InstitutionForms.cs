using Hub.Domain;

namespace Hub.Schema;

/// <summary>What is decided on an institution itself: penalties and handling, and its agreement.</summary>
internal static class InstitutionForms
{
    public static InstitutionDecisionEntry Decision(EntryFields f) => new()
    {
        Id = f.Needed("id"),
        Institution = f.Institution(),
        Region = f.Region("region"),
        Decision = f.Value<DecisionKind>("decision"),
        Measures = f.Values<InstitutionMeasure>("measures"),
        DecidedOn = f.Day("decidedOn"),
        Department = f.MaybeText("department"),
        Reason = f.MaybeText("reason"),
        DocumentNumber = f.Needed("documentNumber"),
    };

    public static AgreementEntry Agreement(EntryFields f, EntryReferences references) => new()
    {
        Id = f.Needed("id"),
        Institution = f.Institution(),
        Region = f.Region("region"),
        State = f.Value<AgreementState>("state"),
        DecidedOn = f.Day("decidedOn"),
        SignedOn = f.MaybeDay("signedOn"),
        Until = f.MaybeDay("until"),
        Department = f.MaybeText("department"),
        Persons = references.Known(f.Persons("responsible"), f, "responsible"),
        Ground = f.MaybeText("ground"),
        DocumentNumber = f.Needed("documentNumber"),
    };
}
