using GraphQL.Binding;
using Hub.Store;

namespace Hub.Schema;

/// <summary>The contract's input objects: filters as the store knows them, entries in the form that files have too.</summary>
internal static class Inputs
{
    public static void Bind(Bindings bind)
    {
        bind.Input<PractitionerFilter>("PractitionerFilter");
        bind.Input<InstitutionFilter>("InstitutionFilter");
        bind.Input<RegistrationFilter>("RegistrationFilter");
        bind.Input<EntryFilter>("EntryFilter");
        bind.Input<DeadlineFilter>("DeadlineFilter");
        bind.Input<DutyFilter>("DutyFilter");
        bind.Input<SanctionFilter>("SanctionFilter");
        bind.Input<PointFilter>("PointFilter");
        bind.Input<EventFilter>("EventFilter");
        foreach (var entry in Entries) bind.Untyped(entry);
    }

    private static readonly string[] Entries =
    [
        "EntryInput", "RegistrationInput", "RegistrationClosedInput", "IdentityCorrectedInput", "InstitutionDecisionInput", "PointsInput", "ReversalInput", "AgreementInput", "NoticeInput", "PublicationInput",
        "DutyDoneInput", "LicenceLostInput", "LicenceRegainedInput", "PracticeRestrictedInput", "PracticePenaltyInput", "CaseTransferredInput", "CaseResultInput", "RepairAppliedInput",
        "RepairInput", "RestorationAppliedInput", "RestorationDecidedInput", "ObjectionInput", "ObjectionStepInput", "ObjectionDecidedInput", "ReportedStatusInput", "ReportSentInput",
    ];
}
