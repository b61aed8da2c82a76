using Hub.Domain;

namespace Hub.Store;

/// <summary>Which event an entry of the ledger makes, and what it says of itself.</summary>
internal static class EntryEvents
{
    /// <summary>Null where the entry alone tells nobody anything: a notice of one's own is part of the score it notifies.</summary>
    public static EventKind? KindOf(Entry entry) => entry switch
    {
        PointsEntry => EventKind.PointsRecorded,
        ReversalEntry => EventKind.EntryReversed,
        RegistrationEntry or RegistrationClosedEntry => EventKind.RegistrationChanged,
        IdentityCorrectedEntry => EventKind.IdentityCorrected,
        NoticeEntry { Institution: not null } => EventKind.NoticeCopied,
        AgreementEntry => EventKind.AgreementChanged,
        PublicationEntry => EventKind.PointsPublished,
        LicenceLostEntry => EventKind.LicenceLost,
        LicenceRegainedEntry => EventKind.LicenceRegained,
        PracticeRestrictedEntry => EventKind.PracticeRestricted,
        PracticePenaltyEntry => EventKind.PracticePenalty,
        CaseTransferredEntry => EventKind.CaseTransferred,
        CaseResultEntry => EventKind.CaseResult,
        ObjectionEntry => EventKind.ObjectionOpened,
        ObjectionStepEntry => EventKind.ObjectionStep,
        ObjectionDecidedEntry => EventKind.ObjectionDecided,
        RepairAppliedEntry => EventKind.RepairApplied,
        RepairEntry => EventKind.RepairDecided,
        RestorationAppliedEntry => EventKind.RestorationApplied,
        RestorationDecidedEntry => EventKind.RestorationDecided,
        _ => null,
    };

    public static string? TextOf(Entry entry) => entry switch
    {
        AgreementEntry agreement => EnumName.Of(agreement.State),
        PublicationEntry publication => publication.WithdrawnOn is null ? $"{publication.Year}" : $"{publication.Year} WITHDRAWN",
        PracticeRestrictedEntry restricted => EnumName.Of(restricted.Restriction),
        CaseTransferredEntry transferred => EnumName.Of(transferred.To),
        ObjectionStepEntry step => EnumName.Of(step.Step),
        ObjectionDecidedEntry decided => EnumName.Of(decided.Outcome),
        RepairEntry repair => EnumName.Of(repair.Outcome),
        RestorationDecidedEntry decided => EnumName.Of(decided.Outcome),
        _ => null,
    };
}
