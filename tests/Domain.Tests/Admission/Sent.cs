namespace Hub.Domain.Tests.Admission;

/// <summary>Entries in order, of each kind that has no builder of its own, for tests to spoil.</summary>
internal static class Sent
{
    public static InstitutionDecisionEntry Decision(string region, string day, DecisionKind kind, params InstitutionMeasure[] measures) => new()
    {
        Id = $"ID{day}{kind}",
        Region = RegionCode.Parse(region),
        Institution = Dossier.Hospital(region),
        Decision = kind,
        Measures = measures,
        DecidedOn = Dossier.Day(day),
        DocumentNumber = "文号",
    };

    public static AgreementEntry Agreement(string region, string day, AgreementState state, params PersonCode[] responsible) => new()
    {
        Id = $"AG{day}{state}",
        Region = RegionCode.Parse(region),
        Institution = Dossier.Hospital(region),
        State = state,
        DecidedOn = Dossier.Day(day),
        SignedOn = state == AgreementState.Active ? Dossier.Day(day) : null,
        Persons = responsible,
        DocumentNumber = "文号",
    };

    public static LicenceLostEntry Lost(string region, string day, string? reported = null) => new()
    {
        Id = $"LL{day}",
        Region = RegionCode.Parse(region),
        Person = Dossier.Doctor,
        DecidedOn = Dossier.Day(day),
        ReportedOn = Dossier.Day(reported ?? day),
        Authority = "卫生健康委",
        Reason = "吊销",
        DocumentNumber = "文号",
    };

    public static LicenceRegainedEntry Regained(string region, string day) => new()
    {
        Id = $"LR{day}",
        Region = RegionCode.Parse(region),
        Person = Dossier.Doctor,
        RegainedOn = Dossier.Day(day),
        Authority = "卫生健康委",
        DocumentNumber = "文号",
    };

    public static PracticeRestrictedEntry Restricted(string region, string day) => new()
    {
        Id = $"PR{day}",
        Region = RegionCode.Parse(region),
        Person = Dossier.Doctor,
        Restriction = PracticeRestriction.Suspended,
        From = Dossier.Day(day),
        Authority = "卫生健康委",
        DocumentNumber = "文号",
    };

    public static PracticePenaltyEntry Penalty(string region, string day) => new()
    {
        Id = $"PP{day}",
        Region = RegionCode.Parse(region),
        Person = Dossier.Doctor,
        Institution = Dossier.Hospital(region),
        DecidedOn = Dossier.Day(day),
        Authority = "卫生健康委",
        Law = "医师法",
        DocumentNumber = "文号",
    };

    public static CaseTransferredEntry Transfer(string region, string day, Audience to, params string[] entries) => new()
    {
        Id = $"CT{day}{to}",
        Region = RegionCode.Parse(region),
        Person = Dossier.Doctor,
        To = to,
        Entries = entries,
        TransferredOn = Dossier.Day(day),
        DocumentNumber = "文号",
    };

    public static CaseResultEntry Result(string region, string day, string? transfer = null) => new()
    {
        Id = $"CR{day}",
        Region = RegionCode.Parse(region),
        Person = Dossier.Doctor,
        Transfer = transfer,
        DecidedOn = Dossier.Day(day),
        Result = "警告",
    };

    public static PublicationEntry Publication(string region, string day, string? withdrawn = null) => new()
    {
        Id = $"PU{day}{withdrawn}",
        Region = RegionCode.Parse(region),
        Person = Dossier.Doctor,
        Year = Dossier.Day(day).Year,
        PublishedOn = Dossier.Day(day),
        WithdrawnOn = withdrawn is null ? null : Dossier.Day(withdrawn),
    };

    public static DutyDoneEntry Done(string region, string day, DutyKind duty) => new()
    {
        Id = $"DD{day}{duty}",
        Region = RegionCode.Parse(region),
        Person = Dossier.Doctor,
        Duty = duty,
        DoneOn = Dossier.Day(day),
    };

    public static ReportedStatusEntry Reported(string region, string day, Status status) => new()
    {
        Id = $"RS{day}{status}",
        Region = RegionCode.Parse(region),
        Person = Dossier.Doctor,
        Institution = Dossier.Hospital(region),
        Status = status,
        ReportedOn = Dossier.Day(day),
    };

    public static ReportSentEntry Report(string region, string from, string to, string sent) => new()
    {
        Id = $"RE{sent}",
        Region = RegionCode.Parse(region),
        From = Dossier.Day(from),
        To = Dossier.Day(to),
        SentOn = Dossier.Day(sent),
        Recipient = InsuranceBody.Administration,
    };

    public static RepairAppliedEntry RepairApplied(string region, string day, RepairRoute route) => new()
    {
        Id = $"RA{day}{route}",
        Region = RegionCode.Parse(region),
        Person = Dossier.Doctor,
        Institution = Dossier.Hospital(region),
        Route = route,
        AppliedOn = Dossier.Day(day),
        ReceivedOn = Dossier.Day(day),
        InstitutionAgrees = true,
    };

    public static RepairEntry Repair(string region, string day, RepairRoute route, int? points = null) => new()
    {
        Id = $"RD{day}{route}",
        Region = RegionCode.Parse(region),
        Person = Dossier.Doctor,
        Route = route,
        Times = 1,
        Points = points,
        ApprovedOn = Dossier.Day(day),
    };

    public static ObjectionEntry Objection(string region, string day, string target) => new()
    {
        Id = $"OB{day}{target}",
        Region = RegionCode.Parse(region),
        Entry = target,
        Person = Dossier.Doctor,
        FiledOn = Dossier.Day(day),
        ReceivedOn = Dossier.Day(day),
        SignedByPerson = true,
        SealedByInstitution = true,
        Statement = "不是责任人",
    };

    public static ObjectionStepEntry Step(string region, string day, string objection, ObjectionStepKind step, InsuranceBody? to = null) => new()
    {
        Id = $"OS{day}{step}",
        Region = RegionCode.Parse(region),
        Objection = objection,
        Step = step,
        On = Dossier.Day(day),
        To = to,
    };

    public static ObjectionDecidedEntry Ruling(string region, string day, string objection, ObjectionOutcome outcome = ObjectionOutcome.Upheld) => new()
    {
        Id = $"OD{day}",
        Region = RegionCode.Parse(region),
        Objection = objection,
        DecidedOn = Dossier.Day(day),
        DecidedBy = InsuranceBody.Administration,
        Outcome = outcome,
        Reason = "经复核",
    };
}
