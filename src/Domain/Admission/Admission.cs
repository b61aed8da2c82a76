namespace Hub.Domain;

/// <summary>Whether the law takes an entry, by the entry itself and what is already known of the person and the institution.</summary>
public static class Admission
{
    /// <summary>Checks one entry before it is taken in.</summary>
    /// <param name="entry">As submitted; references to other entries are controls.</param>
    /// <param name="file">The person's file, for an entry about another that of the entry referred to; null when there is none.</param>
    /// <param name="place">The file of the institution that it is of, or that holds the entry it refers to; null where nothing is known of it.</param>
    /// <param name="law">The rulebooks.</param>
    /// <param name="institutions">The institutions' liquidated-damages decisions and signings.</param>
    /// <param name="today">The day of the law.</param>
    public static Verdict Check(Entry entry, PersonFile? file, InstitutionFile? place, Lawbooks law, IInstitutionRecord institutions, DateOnly today)
    {
        var findings = new Findings(entry, file, place, law, institutions, today);
        findings.Require("id", entry.Id);
        if (law.Latest(entry.Region) is null) findings.Refuse("NO_RULEBOOK", $"No rulebook is loaded for region {entry.Region}.", "region");
        else Run(entry, findings);
        return findings.Verdict();
    }

    private static void Run(Entry entry, Findings findings)
    {
        switch (entry)
        {
            case RegistrationEntry registration: RegistrationCheck.Run(registration, findings); break;
            case IdentityCorrectedEntry corrected: IdentityCorrectedCheck.Run(corrected, findings); break;
            case RegistrationClosedEntry closed: RegistrationClosedCheck.Run(closed, findings); break;
            case InstitutionDecisionEntry decision: InstitutionDecisionCheck.Run(decision, findings); break;
            case PointsEntry points: PointsCheck.Run(points, findings); break;
            case ReversalEntry reversal: ReversalCheck.Run(reversal, findings); break;
            case AgreementEntry agreement: AgreementCheck.Run(agreement, findings); break;
            case NoticeEntry notice: NoticeCheck.Run(notice, findings); break;
            case PublicationEntry publication: PublicationCheck.Run(publication, findings); break;
            case DutyDoneEntry done: DutyDoneCheck.Run(done, findings); break;
            case LicenceLostEntry lost: LicenceCheck.Run(lost, findings); break;
            case LicenceRegainedEntry regained: LicenceCheck.Run(regained, findings); break;
            case PracticeRestrictedEntry restricted: PracticeCheck.Run(restricted, findings); break;
            case PracticePenaltyEntry penalty: PracticeCheck.Run(penalty, findings); break;
            case CaseTransferredEntry transferred: CaseTransferredCheck.Run(transferred, findings); break;
            case CaseResultEntry result: CaseResultCheck.Run(result, findings); break;
            case RepairAppliedEntry applied: RepairAppliedCheck.Run(applied, findings); break;
            case RepairEntry repair: RepairCheck.Run(repair, findings); break;
            case RestorationAppliedEntry applied: RestorationCheck.Run(applied, findings); break;
            case RestorationDecidedEntry decided: RestorationCheck.Run(decided, findings); break;
            case ObjectionEntry objection: ObjectionCheck.Run(objection, findings); break;
            case ObjectionStepEntry step: ObjectionStepCheck.Run(step, findings); break;
            case ObjectionDecidedEntry decided: ObjectionDecidedCheck.Run(decided, findings); break;
            case ReportedStatusEntry reported: ReportedStatusCheck.Run(reported, findings); break;
            case ReportSentEntry sent: ReportSentCheck.Run(sent, findings); break;
            default: throw new ArgumentException($"Entries of kind {entry.Kind} are not checked here.", nameof(entry));
        }
    }
}
