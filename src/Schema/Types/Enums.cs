using GraphQL.Binding;
using Hub.Domain;
using Hub.Store;

namespace Hub.Schema;

/// <summary>The contract's enums and the law's words that they are.</summary>
internal static class Enums
{
    public static void Bind(Bindings bind)
    {
        bind.Enum<Audience>("Audience");
        bind.Enum<Reach>("Reach");
        bind.Enum<Mask>("Mask");
        bind.Enum<ShareAttribute>("ShareAttribute");
        bind.Enum<Purpose>("Purpose");
        bind.Enum<InsuranceBody>("InsuranceBody");
        bind.Enum<Category>("Category");
        bind.Enum<InstitutionKind>("InstitutionKind");
        bind.Enum<PrincipalRole>("PrincipalRole");
        bind.Enum<Status>("Status");
        bind.Enum<Cause>("Cause");
        bind.Enum<Effect>("Effect");
        bind.Enum<DecisionKind>("DecisionKind");
        bind.Enum<Circumstance>("Circumstance");
        bind.Enum<Responsibility>("Responsibility");
        bind.Enum<Adjustment>("Adjustment");
        bind.Enum<Outcome>("Outcome");
        bind.Enum<AgreementState>("AgreementState");
        bind.Enum<InstitutionMeasure>("InstitutionMeasure");
        bind.Enum<PracticeRestriction>("PracticeRestriction");
        bind.Enum<RepairRoute>("RepairRoute");
        bind.Enum<ObjectionOutcome>("ObjectionOutcome");
        bind.Enum<ObjectionStepKind>("ObjectionStepKind");
        bind.Enum<Payable>("Payable");
        bind.Enum<DeadlineKind>("DeadlineKind");
        bind.Enum<DutyKind>("DutyKind");
        bind.Enum<Topic>("Topic");
        bind.Enum<Language>("Language");
        bind.Enum<EventKind>("EventKind");
        bind.Enum<WebhookState>("WebhookState");
        bind.Enum<PointDimension>("PointDimension");
        bind.Enum<EntryResult>("EntryResult");
    }
}

/// <summary>In which language a text is given.</summary>
internal enum Language { Zh, En }
