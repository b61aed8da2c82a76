using Hub.Domain;

namespace Hub.Schema.Tests;

/// <summary>
/// What the attacked world holds of one person at one place: an entry of every kind that can be, each text with a mark that nothing else has,
/// so that whatever comes out tells where it came from.
/// </summary>
internal sealed class Planted(Plot plot, int person)
{
    /// <summary>The person of the place; each place has one with this number.</summary>
    public Planted(Plot plot) : this(plot, Plot.All.ToList().IndexOf(plot) + 1)
    {
    }

    /// <summary>Stands in every text of the world and in nothing else.</summary>
    public const string Mark = "哨";

    // What the provinces' rules let happen differs; Hainan's begins in April.
    private bool IsHainan => plot.County.Province == RegionCode.Parse("460000");

    private bool IsShanxi => plot.County.Province == RegionCode.Parse("140000");

    private bool IsRestricted => IsHainan && plot.Kind == InstitutionKind.Pharmacy;

    private int Month => IsHainan ? 4 : 3;

    public Plot Plot => plot;

    public int Number => person;

    public PersonCode Person { get; } = PersonCode.Parse($"{(plot.Kind == InstitutionKind.Medical ? "D" : "YS")}{plot.Region}{person:D6}");

    public string Name => $"欧{Mark}名{person}";

    public string IdNumber => Given.IdNumber(person);

    /// <summary>The text that this field of this kind of entry has, and no other.</summary>
    public string Text(string field) => $"{Mark}{field}{person}/{plot.Code}";

    public string Key(string kind) => $"{kind}-{person}-{plot.Code}";

    public string Control(string kind) => LedgerEntry.ControlOf(plot.City, Key(kind));

    public RegistrationEntry Registration(string? registeredOn = null)
    {
        var day = registeredOn is null ? new DateOnly(2025, Month, 3) : Given.Day(registeredOn);
        Assert.True(Hub.Domain.IdNumber.TryParse("01", IdNumber, out var number));
        return new RegistrationEntry
        {
            Id = Key("registration"), Region = plot.County, Person = Person, Name = Name, IdNumber = number!, Institution = plot.Institution, InstitutionName = $"机构{plot.Code}",
            InstitutionKind = plot.Kind, Category = plot.Kind == InstitutionKind.Medical ? Category.Doctor : Category.PharmacyPrincipal,
            PrincipalRole = plot.Kind == InstitutionKind.Medical ? null : IsShanxi ? PrincipalRole.Principal : PrincipalRole.LegalRepresentative, Department = Text("科室"),
            PracticeType = Text("类型"), PracticeClass = Text("类别"), PracticeScope = Text("范围"), Title = Text("职务"), EmployedOn = new DateOnly(2025, Month, 1),
            RegisteredOn = day, CommitmentOn = day,
        };
    }

    public IEnumerable<Entry> Story()
    {
        yield return Registration();
        yield return new InstitutionDecisionEntry
        {
            Id = Key("institutionDecision"), Region = plot.City, Institution = plot.Institution, Decision = DecisionKind.AgreementHandling, Measures = [InstitutionMeasure.LiquidatedDamages],
            DecidedOn = new DateOnly(2025, Month, 4), Reason = Text("机构理由"), DocumentNumber = Text("机构文号"),
        };
        yield return Points("points", $"2025-0{Month}-05", Circumstance.Reg40, Responsibility.General);
        yield return new ObjectionEntry
        {
            Id = Key("objection"), Region = plot.City, Entry = Control("points"), Person = Person, NoticeReceivedOn = new DateOnly(2025, Month, 7), FiledOn = new DateOnly(2025, Month, 14),
            ReceivedOn = new DateOnly(2025, Month, 14), SignedByPerson = true, SealedByInstitution = true, Statement = Text("申诉"),
        };
        yield return new ObjectionStepEntry { Id = Key("step"), Region = plot.City, Objection = Control("objection"), Step = ObjectionStepKind.Explained, On = new DateOnly(2025, Month, 20), Note = Text("说明") };
        yield return new ObjectionDecidedEntry
        {
            Id = Key("decided"), Region = plot.City, Objection = Control("objection"), DecidedOn = new DateOnly(2025, Month + 1, 2), DecidedBy = InsuranceBody.Administration,
            Outcome = ObjectionOutcome.Upheld, Reason = Text("维持"),
        };
        yield return new RepairAppliedEntry
        {
            Id = Key("applied"), Region = plot.City, Person = Person, Institution = plot.Institution, Route = RepairRoute.Study, AppliedOn = Given.Day("2025-05-06"),
            ReceivedOn = Given.Day("2025-05-07"), InstitutionAgrees = true, Evidence = Text("证据"),
        };
        yield return new RepairEntry
        {
            Id = Key("repair"), Region = plot.City, Person = Person, Application = Control("applied"), Route = RepairRoute.Study, Times = 1, Points = IsShanxi ? 1 : null, ApprovedOn = Given.Day("2025-05-12"),
            Outcome = Outcome.Passed, Reason = Text("修复"),
        };
        foreach (var entry in IsHainan || IsShanxi ? [] : Restored()) yield return entry;
        foreach (var entry in Late()) yield return entry;
    }

    /// <summary>A score of its own, without what leads to it and follows.</summary>
    public Entry Scored() => Points("points", "2025-06-03", Circumstance.Reg40, Responsibility.General);

    private IEnumerable<Entry> Late()
    {
        yield return Points("open", "2025-06-10", Circumstance.Reg38, Responsibility.General);
        yield return new ObjectionEntry
        {
            Id = Key("open objection"), Region = plot.City, Entry = Control("open"), Person = Person, NoticeReceivedOn = Given.Day("2025-06-12"), FiledOn = Given.Day("2025-06-20"),
            ReceivedOn = Given.Day("2025-06-20"), SignedByPerson = true, SealedByInstitution = true, Statement = Text("再申诉"),
        };
        yield return new CaseTransferredEntry
        {
            Id = Key("transferred"), Region = plot.City, Person = Person, Institution = plot.Institution, To = plot.Kind == InstitutionKind.Medical ? Audience.Health : IsHainan ? Audience.Enforcement : Audience.Drug,
            Entries = [Control("points")], TransferredOn = Given.Day("2025-06-17"), Law = Text("法律"), DocumentNumber = Text("移送文号"),
        };
        yield return new CaseResultEntry
        {
            Id = Key("result"), Region = plot.City, Transfer = Control("transferred"), Person = Person, Institution = plot.Institution, Authority = Text("机关"), DecidedOn = Given.Day("2025-06-19"),
            Result = Text("结果"), EntryRestricted = IsRestricted, RestrictedUntil = IsRestricted ? Given.Day("2026-06-18") : null, DocumentNumber = Text("结果文号"),
        };
        yield return new PracticePenaltyEntry
        {
            Id = Key("penalty"), Region = plot.City, Person = Person, Institution = plot.Institution, DecidedOn = Given.Day("2025-06-20"), Authority = Text("处罚机关"), Law = Text("处罚法律"),
            DocumentNumber = Text("处罚文号"),
        };
        yield return new PracticeRestrictedEntry
        {
            Id = Key("restricted"), Region = plot.City, Person = Person, Restriction = PracticeRestriction.OrderedToStop, From = Given.Day("2025-06-21"), Until = Given.Day("2025-12-20"),
            Authority = Text("执业机关"), DocumentNumber = Text("执业文号"),
        };
        yield return new ReportedStatusEntry
        {
            Id = Key("told"), Region = plot.County, Person = Person, Institution = plot.Institution, Status = Status.Normal, ReportedOn = Given.Day("2025-06-25"),
        };
        yield return new AgreementEntry
        {
            Id = Key("agreement"), Region = plot.City, Institution = plot.Institution, State = AgreementState.Suspended, DecidedOn = Given.Day("2025-06-28"), Until = Given.Day("2025-09-28"),
            Persons = [Person], Department = Text("协议科室"), DocumentNumber = Text("协议文号"),
        };
        if (IsHainan) yield return Publication();
        yield return new LicenceLostEntry
        {
            Id = Key("lost"), Region = plot.City, Person = Person, DecidedOn = Given.Day("2025-06-29"), ReportedOn = Given.Day("2025-06-30"), Authority = Text("吊销机关"), Reason = Text("吊销"), DocumentNumber = Text("吊销文号"),
        };
    }

    private PublicationEntry Publication() =>
        new() { Id = Key("publication"), Region = plot.City, Person = Person, Year = 2025, PublishedOn = Given.Day("2025-06-28") };

    private IEnumerable<Entry> Restored()
    {
        yield return new RestorationAppliedEntry
        {
            Id = Key("restore"), Region = plot.City, Person = Person, Institution = plot.Institution, AppliedOn = Given.Day("2025-06-17"), ReceivedOn = Given.Day("2025-06-17"), InstitutionAgrees = true,
        };
        yield return new RestorationDecidedEntry { Id = Key("restored"), Region = plot.City, Person = Person, DecidedOn = Given.Day("2025-06-25"), Outcome = Outcome.Failed, Reason = Text("未恢复") };
    }

    private PointsEntry Points(string kind, string day, Circumstance circumstance, Responsibility responsibility)
    {
        var decided = Given.Day(day);
        return new PointsEntry
        {
            Id = Key(kind), Region = plot.City, Person = Person, Institution = plot.Institution, Decision = DecisionKind.AdminPenalty, DecidedOn = decided, ActOn = decided.AddDays(-10),
            PriorNoticeOn = decided.AddDays(-5), DocumentReceivedOn = decided, Circumstance = circumstance, Responsibility = responsibility, Hearing = Text($"{kind}陈述"), Facts = Text($"{kind}事实"),
            Inspection = Text($"{kind}检查"), Act = Text($"{kind}行为"), DocumentNumber = Text($"{kind}文号"), NoticedOn = decided.AddDays(1), DeliveredOn = decided.AddDays(2),
        };
    }
}
