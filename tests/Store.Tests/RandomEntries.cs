using Hub.Domain;

namespace Hub.Store.Tests;

/// <summary>Entries drawn from a seed about a few persons, so that they meet: what the law refuses among them is part of the draw.</summary>
internal sealed class RandomEntries(int seed)
{
    public const int Persons = 8;

    private static readonly string[] Hospitals = [Given.HangzhouHospital, "H33010600999", Given.HaikouHospital];
    private static readonly Circumstance[] Circumstances = [Circumstance.Reg38, Circumstance.Reg40, Circumstance.LiquidatedDamages];

    private readonly Random _random = new(seed);
    private readonly List<string> _controls = [];
    private readonly List<string> _points = [];

    /// <summary>What was taken in can be taken back, notified and moved from then on.</summary>
    public void Taken(Entry entry, SubmitOutcome outcome)
    {
        if (outcome.Result != EntryResult.Accepted) return;
        _controls.Add(outcome.Control!);
        if (entry is PointsEntry) _points.Add(outcome.Control!);
    }

    public Entry Next()
    {
        var (person, hospital, day) = (_random.Next(Persons), Hospitals[_random.Next(Hospitals.Length)], Day());
        var region = hospital[1..7];
        return _random.Next(14) switch
        {
            < 4 => Given.Registration(person, region, hospital, registeredOn: day) with { InstitutionName = _random.Next(4) == 0 ? "新名" : hospital, Name = $"人员{person}{(_random.Next(4) == 0 ? "改" : "")}", Category = (Category)_random.Next(4) },
            4 => new RegistrationClosedEntry { Id = Given.NextId(), Region = RegionCode.Parse(region), Person = Given.Code(person), Institution = InstitutionCode.Parse(hospital), ClosedOn = Given.Day(day), Reason = "离职" },
            < 8 => Given.Points(person, Circumstances[_random.Next(3)], (Responsibility)_random.Next(3), region, hospital, day) with { NoticedOn = null, DeliveredOn = null },
            8 when _points.Count > 0 => new NoticeEntry { Id = Given.NextId(), Region = RegionCode.Parse(region), Entry = Any(_points), NoticedOn = Given.Day(day), DeliveredOn = Given.Day(day), DocumentNumber = "文" },
            9 when _controls.Count > 0 => Given.Reversal(Any(_controls), region),
            10 => Given.Agreement((AgreementState)_random.Next(5), region, hospital, day, Given.Code(person)),
            11 => new LicenceLostEntry { Id = Given.NextId(), Region = RegionCode.Parse(region), Person = Given.Code(person), DecidedOn = Given.Day(day), Authority = "卫生", Reason = "吊销", DocumentNumber = Given.NextId() },
            12 => Correction(person, region),
            _ => new PublicationEntry { Id = Given.NextId(), Region = RegionCode.Parse("140106"), Person = Given.Code(person), Year = 2025, PublishedOn = Given.Day(day) },
        };
    }

    private IdentityCorrectedEntry Correction(int person, string region)
    {
        IdNumber.TryParse("01", Given.IdNumber(_random.Next(2) == 0 ? _random.Next(Persons) : 900 + _random.Next(3)), out var number);
        return new IdentityCorrectedEntry
        {
            Id = Given.NextId(), Region = RegionCode.Parse(region), Person = Given.Code(person), IdNumber = number!, Entries = _controls.Count > 0 && _random.Next(2) == 0 ? [Any(_controls)] : [],
            DecidedOn = Given.Day("2025-06-28"), Reason = "录入有误", DocumentNumber = Given.NextId(),
        };
    }

    private string Any(List<string> controls) => controls[_random.Next(controls.Count)];

    private string Day() => Given.Day("2025-02-01").AddDays(_random.Next(150)).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
