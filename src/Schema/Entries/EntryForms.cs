using Hub.Domain;

namespace Hub.Schema;

/// <summary>The entry that each field of <c>EntryInput</c> makes.</summary>
internal static class EntryForms
{
    private static readonly Dictionary<string, Func<EntryFields, EntryReferences, Entry>> Forms = new(StringComparer.Ordinal)
    {
        ["registration"] = (f, _) => RegistrationForms.Registration(f),
        ["registrationClosed"] = RegistrationForms.Closed,
        ["reportedStatus"] = RegistrationForms.ReportedStatus,
        ["identityCorrected"] = RegistrationForms.IdentityCorrected,
        ["institutionDecision"] = (f, _) => InstitutionForms.Decision(f),
        ["agreement"] = InstitutionForms.Agreement,
        ["points"] = PointsForms.Points,
        ["reversal"] = PointsForms.Reversal,
        ["notice"] = PointsForms.Notice,
        ["publication"] = (f, _) => PointsForms.Publication(f),
        ["licenceLost"] = (f, _) => LicenceForms.Lost(f),
        ["licenceRegained"] = (f, _) => LicenceForms.Regained(f),
        ["practiceRestricted"] = (f, _) => LicenceForms.Restricted(f),
        ["practicePenalty"] = (f, _) => LicenceForms.Penalty(f),
        ["caseTransferred"] = FollowUpForms.Transferred,
        ["caseResult"] = FollowUpForms.Result,
        ["dutyDone"] = FollowUpForms.DutyDone,
        ["reportSent"] = (f, _) => FollowUpForms.ReportSent(f),
        ["repairApplied"] = (f, _) => ReturnForms.RepairApplied(f),
        ["repair"] = ReturnForms.Repair,
        ["restorationApplied"] = (f, _) => ReturnForms.RestorationApplied(f),
        ["restorationDecided"] = (f, _) => ReturnForms.RestorationDecided(f),
        ["objection"] = ObjectionForms.Objection,
        ["objectionStep"] = ObjectionForms.Step,
        ["objectionDecided"] = ObjectionForms.Decided,
    };

    /// <summary>The fields of <c>EntryInput</c> that make an entry.</summary>
    public static IEnumerable<string> Kinds => Forms.Keys;

    public static Entry Read(string kind, EntryFields fields, EntryReferences references) => Forms[kind](fields, references);
}
