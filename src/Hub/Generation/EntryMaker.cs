using Hub.Domain;

namespace Hub.Generation;

/// <summary>Who is registered.</summary>
public sealed record MadeUpPerson(string Name, PersonCode? Code, IdNumber IdNumber);

/// <summary>Makes the entries of made-up data, with everything that follows from what is given.</summary>
public sealed class EntryMaker(Words words)
{
    private readonly Dictionary<string, int> _documents = [];
    private readonly OfficeDays _days = new(words.Holidays);
    private int _uncoded;

    public IdNumbers Ids { get; } = new();

    public OfficeDays Days => _days;

    public RegistrationEntry Registration(MadeUpPerson person, Workplace place, Category category, DateOnly on) => new()
    {
        Id = $"{person.Code?.Value ?? $"uncoded-{++_uncoded}"}-{place.Code}-{EnumName.Of(category)}",
        Region = RegionCode.Parse(place.Region),
        Person = person.Code,
        Name = person.Name,
        IdNumber = person.IdNumber,
        Institution = InstitutionCode.Parse(place.Code),
        InstitutionName = place.Name,
        InstitutionKind = InstitutionCode.Parse(place.Code).Kind,
        InstitutionPublic = place.Public,
        Category = category,
        PracticeType = category is Category.FeeReviewer or Category.PharmacyPrincipal ? null : "主要执业机构",
        PracticeClass = words.ClassOf.GetValueOrDefault(category),
        EmployedOn = on.AddDays(-1),
        CommitmentOn = on.AddDays(-1),
        RegisteredOn = on,
    };

    /// <summary>A decision of the institution's city, with its notice two open days later and the delivery two after that.</summary>
    public PointsEntry Decision(string id, PersonCode person, Workplace place, Province province, DateOnly on, Circumstance circumstance, Responsibility responsibility)
    {
        var noticed = _days.After(on, 2);
        var number = _documents[province.Folder] = _documents.GetValueOrDefault(province.Folder) + 1;
        var kind = KindOf(circumstance);
        return new()
        {
            Id = id,
            Region = Authority(place),
            Person = person,
            Institution = InstitutionCode.Parse(place.Code),
            Decision = kind,
            DecidedOn = on,
            ActOn = on.AddDays(-35),
            DocumentReceivedOn = kind == DecisionKind.AgreementHandling ? null : _days.After(on, 1),
            Circumstance = circumstance,
            Responsibility = responsibility,
            DocumentNumber = $"{province.Documents}〔{on.Year}〕{number}号",
            NoticedOn = noticed,
            DeliveredOn = _days.After(noticed, 2),
        };
    }

    public RegistrationClosedEntry Closing(PersonCode person, Workplace place, DateOnly on, DateOnly? updated, string reason) => new()
    {
        Id = $"{person}-{place.Code}-closed",
        Region = RegionCode.Parse(place.Region),
        Person = person,
        Institution = InstitutionCode.Parse(place.Code),
        ClosedOn = on,
        UpdatedOn = updated,
        Reason = reason,
    };

    public static NoticeEntry Notice(PointsEntry of, DateOnly noticed, DateOnly delivered) => new()
    {
        Id = $"{of.Id}-notice",
        Region = of.Region,
        Entry = LedgerEntry.ControlOf(of.Region, of.Id),
        NoticedOn = noticed,
        DeliveredOn = delivered,
        DocumentNumber = $"{of.DocumentNumber}通知书",
    };

    public static ReversalEntry Reversal(PointsEntry of, DateOnly on, int? newPoints, string reason) => new()
    {
        Id = $"{of.Id}-reversal",
        Region = of.Region,
        Entry = LedgerEntry.ControlOf(of.Region, of.Id),
        DecidedOn = on,
        NewPoints = newPoints,
        Reason = reason,
        DocumentNumber = $"{of.DocumentNumber}更正",
    };

    public static RestorationAppliedEntry Application(PersonCode person, Workplace place, DateOnly applied, DateOnly received) => new()
    {
        Id = $"{person}-{applied:yyyyMMdd}-application",
        Region = Authority(place),
        Person = person,
        Institution = InstitutionCode.Parse(place.Code),
        AppliedOn = applied,
        ReceivedOn = received,
        InstitutionAgrees = true,
    };

    public static RestorationDecidedEntry Restoration(PersonCode person, Workplace place, DateOnly on, Outcome outcome, string? reason) => new()
    {
        Id = $"{person}-{on:yyyyMMdd}-restoration",
        Region = Authority(place),
        Person = person,
        DecidedOn = on,
        Outcome = outcome,
        Reason = reason,
    };

    /// <summary>The city of a county; a county directly under its province decides for itself.</summary>
    private static RegionCode Authority(Workplace place)
    {
        var region = RegionCode.Parse(place.Region);
        var city = RegionCode.FromNumber(region.Number / 100 * 100);
        return city.Contains(region) ? city : region;
    }

    private static DecisionKind KindOf(Circumstance circumstance) => circumstance switch
    {
        Circumstance.Reg38 or Circumstance.Reg39 or Circumstance.Reg40 => DecisionKind.AdminPenalty,
        Circumstance.PracticePenalty or Circumstance.LicenceLost => DecisionKind.LicensingAuthority,
        _ => DecisionKind.AgreementHandling,
    };
}
