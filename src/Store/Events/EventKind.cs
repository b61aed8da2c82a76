namespace Hub.Store;

/// <summary>What an event tells.</summary>
public enum EventKind
{
    StatusChanged, PointsRecorded, EntryReversed, RegistrationChanged, NoticeCopied, AgreementChanged, PointsPublished,
    LicenceLost, LicenceRegained, PracticeRestricted, PracticePenalty, CaseTransferred, CaseResult,
    ObjectionOpened, ObjectionStep, ObjectionDecided, RepairApplied, RepairDecided, RestorationApplied, RestorationDecided,
    TermEnded, ThresholdReached, CrossProvinceTotal, RatioAlert, StatusMismatch, DutyOpened, DeadlineDue, DeadlineMissed, RulebookExpiring, AccessChanged, IdentityCorrected,
}
