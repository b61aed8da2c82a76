namespace Hub.Domain.Tests;

/// <summary>A made-up person file that tests write entries into.</summary>
internal sealed class Dossier
{
    public static readonly PersonCode Doctor = PersonCode.Parse("D330106000123");

    private readonly List<LedgerEntry> _entries = [];

    public IReadOnlyList<LedgerEntry> Entries => _entries;

    public static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    public static InstitutionCode Hospital(string region, int number = 1) => InstitutionCode.Parse($"H{region}{number:D5}");

    public static Dossier In(string region, string registeredOn = "2024-01-02")
    {
        var dossier = new Dossier();
        dossier.Add(Registration(region, registeredOn));
        return dossier;
    }

    public static RegistrationEntry Registration(string region, string registeredOn, int hospital = 1, Category category = Category.Doctor) => new()
    {
        Id = $"R{region}{hospital}{registeredOn}{category}",
        Region = RegionCode.Parse(region),
        Person = Doctor,
        Name = "测试",
        IdNumber = Identity,
        Institution = Hospital(region, hospital),
        InstitutionName = "医院",
        InstitutionKind = InstitutionKind.Medical,
        Category = category,
        RegisteredOn = Day(registeredOn),
        CommitmentOn = Day(registeredOn),
    };

    /// <summary>Points for what the rule leaves open in the band of the score, delivered on the day of the decision.</summary>
    public static PointsEntry Points(string region, string decidedOn, int points, string? id = null)
    {
        var band = Math.Max(points - 1, 0) / 3;
        return new PointsEntry
        {
            Id = id ?? $"P{region}{decidedOn}{points}",
            Region = RegionCode.Parse(region),
            Person = Doctor,
            Institution = Hospital(region),
            Decision = DecisionKind.AgreementHandling,
            DecidedOn = Day(decidedOn),
            Circumstance = new[] { Circumstance.OtherB1, Circumstance.OtherB2, Circumstance.OtherB3, Circumstance.OtherB4 }[band],
            Responsibility = (Responsibility)(Math.Max(points - 1, 0) % 3),
            Facts = "事实",
            Points = points,
            DocumentNumber = "文号",
            PriorNoticeOn = Day(decidedOn),
            NoticedOn = Day(decidedOn),
            DeliveredOn = Day(decidedOn),
        };
    }

    public static ReversalEntry Reversal(string region, string decidedOn, string control, int? newPoints = null) => new()
    {
        Id = $"V{decidedOn}{control}",
        Region = RegionCode.Parse(region),
        Entry = control,
        DecidedOn = Day(decidedOn),
        NewPoints = newPoints,
        Reason = "撤销",
        DocumentNumber = "文号",
    };

    public static RestorationDecidedEntry Passed(string region, string decidedOn, string? commitmentOn = null) => new()
    {
        Id = $"D{region}{decidedOn}",
        Region = RegionCode.Parse(region),
        Person = Doctor,
        DecidedOn = Day(decidedOn),
        Outcome = Outcome.Passed,
        CommitmentOn = commitmentOn is null ? null : Day(commitmentOn),
    };

    public static NoticeEntry Notice(string region, string control, string noticedOn, string? deliveredOn) => new()
    {
        Id = $"N{control}{noticedOn}",
        Region = RegionCode.Parse(region),
        Entry = control,
        NoticedOn = Day(noticedOn),
        DeliveredOn = deliveredOn is null ? null : Day(deliveredOn),
        DocumentNumber = "文号",
    };

    public static LicenceLostEntry Lost(string region, string decidedOn, bool normal = false) => new()
    {
        Id = $"L{region}{decidedOn}{normal}",
        Region = RegionCode.Parse(region),
        Person = Doctor,
        DecidedOn = Day(decidedOn),
        Authority = "卫生健康委员会",
        Reason = normal ? "到期换证" : "吊销",
        NormalCancellation = normal,
        DocumentNumber = "文号",
    };

    public static LicenceRegainedEntry Regained(string region, string day) =>
        new() { Id = $"G{region}{day}", Region = RegionCode.Parse(region), Person = Doctor, RegainedOn = Day(day), Authority = "卫生健康委员会", DocumentNumber = "文号" };

    /// <summary>The agreement of the hospital, with the doctor among those responsible.</summary>
    public static AgreementEntry Agreement(string region, string decidedOn, AgreementState state, string? until = null) => new()
    {
        Id = $"A{region}{decidedOn}{state}",
        Region = RegionCode.Parse(region),
        Institution = Hospital(region),
        State = state,
        DecidedOn = Day(decidedOn),
        Until = until is null ? null : Day(until),
        Persons = [Doctor],
        DocumentNumber = "文号",
    };

    public static RepairEntry Repaired(string region, string approvedOn, int? points, RepairRoute route = RepairRoute.Study, int? months = null) => new()
    {
        Id = $"S{region}{approvedOn}{route}",
        Region = RegionCode.Parse(region),
        Person = Doctor,
        Route = route,
        Times = 1,
        Points = points,
        ShortenMonths = months,
        ApprovedOn = Day(approvedOn),
    };

    public static ObjectionEntry Objection(string region, string filedOn, string control) => new()
    {
        Id = $"O{filedOn}{control}",
        Region = RegionCode.Parse(region),
        Entry = control,
        Person = Doctor,
        FiledOn = Day(filedOn),
        ReceivedOn = Day(filedOn),
        SignedByPerson = true,
        SealedByInstitution = true,
        Statement = "申诉",
    };

    public static ObjectionDecidedEntry ObjectionDecided(string region, string decidedOn, string objection, ObjectionOutcome outcome, int? newPoints = null) => new()
    {
        Id = $"Q{decidedOn}{objection}",
        Region = RegionCode.Parse(region),
        Objection = objection,
        DecidedOn = Day(decidedOn),
        DecidedBy = InsuranceBody.Agency,
        Outcome = outcome,
        NewPoints = newPoints,
        Reason = "复核",
    };

    /// <summary>The control under which the entry was taken in.</summary>
    public string Add(Entry entry)
    {
        var control = LedgerEntry.ControlOf(entry.Region, entry.Id);
        _entries.Add(new LedgerEntry(control, entry, DateTimeOffset.UnixEpoch.AddMinutes(_entries.Count)));
        return control;
    }

    public PersonFile File() => new("F1", "测试", [Doctor], [.. _entries]);

    public Derivation Fold() => Derivation.Of(File(), Law.Books, Institutions());

    public Standing On(string day) => Fold().On(Day(day));

    public Verdict Check(Entry entry, string? today = null) =>
        Domain.Admission.Check(entry, _entries.Count == 0 ? null : File(), null, Law.Books, Institutions(), today is null ? DateOnly.MaxValue : Day(today));

    private IInstitutionRecord Institutions() => InstitutionRecord.Of(_entries);

    private static IdNumber Identity => IdNumber.TryParse(IdNumber.ResidentCard, "11010519491231002X", out var id) ? id! : throw new FormatException();
}
