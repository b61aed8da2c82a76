using Hub.Domain;

namespace Hub.Store.Tests;

/// <summary>Made-up people, places and entries; ID numbers have right check digits.</summary>
internal static class Given
{
    public const string Hangzhou = "330106";
    public const string Haikou = "460105";
    public const string HangzhouHospital = "H33010600124";
    public const string HaikouPharmacy = "P46010500036";
    public const string HaikouHospital = "H46010500077";

    private static int _next;

    /// <summary>An ID number for the nth person.</summary>
    public static string IdNumber(int n)
    {
        var digits = $"33010619800101{n % 1000:D3}";
        if (n >= 1000) digits = $"{110101 + (n / 1000)}19800101{n % 1000:D3}";
        int[] weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
        return digits + "10X98765432"[digits.Select((c, i) => (c - '0') * weights[i]).Sum() % 11];
    }

    public static string NextId(string prefix = "t") => $"{prefix}-{Interlocked.Increment(ref _next)}";

    public static PersonCode Code(int n) => PersonCode.Parse($"D330106{n:D6}");

    public static RegistrationEntry Registration(int n, string region = Hangzhou, string institution = HangzhouHospital, string? id = null, string registeredOn = "2025-05-06")
    {
        Hub.Domain.IdNumber.TryParse("01", IdNumber(n), out var number);
        return new RegistrationEntry
        {
            Id = id ?? NextId("reg"),
            Region = RegionCode.Parse(region),
            Person = Code(n),
            Name = $"人员{n}",
            IdNumber = number!,
            Institution = InstitutionCode.Parse(institution),
            InstitutionName = $"机构{institution}",
            InstitutionKind = institution[0] == 'H' ? InstitutionKind.Medical : InstitutionKind.Pharmacy,
            Category = institution[0] == 'H' ? Category.Doctor : Category.PharmacyPrincipal,
            PrincipalRole = institution[0] == 'H' ? null : PrincipalRole.Principal,
            RegisteredOn = DateOnly.Parse(registeredOn, System.Globalization.CultureInfo.InvariantCulture),
            CommitmentOn = DateOnly.Parse(registeredOn, System.Globalization.CultureInfo.InvariantCulture),
        };
    }

    /// <summary>Reg40, principal: 12 points, a termination. General: 10, a suspension.</summary>
    public static PointsEntry Points(int n, Circumstance circumstance = Circumstance.Reg40, Responsibility responsibility = Responsibility.General, string region = Hangzhou, string institution = HangzhouHospital, string decidedOn = "2025-06-10", string? id = null)
    {
        var day = DateOnly.Parse(decidedOn, System.Globalization.CultureInfo.InvariantCulture);
        return new PointsEntry
        {
            Id = id ?? NextId("points"),
            Region = RegionCode.Parse(region),
            Person = Code(n),
            Institution = InstitutionCode.Parse(institution),
            Decision = circumstance == Circumstance.LiquidatedDamages ? DecisionKind.AgreementHandling : DecisionKind.AdminPenalty,
            DecidedOn = day,
            ActOn = day.AddDays(-10),
            Circumstance = circumstance,
            Responsibility = responsibility,
            DocumentNumber = NextId("doc"),
            NoticedOn = day.AddDays(1),
            DeliveredOn = day.AddDays(2),
        };
    }

    public static AgreementEntry Agreement(AgreementState state, string region = Hangzhou, string institution = HangzhouHospital, string decidedOn = "2025-06-10", params PersonCode[] responsible) => new()
    {
        Id = NextId("agreement"),
        Region = RegionCode.Parse(region),
        Institution = InstitutionCode.Parse(institution),
        State = state,
        DecidedOn = Day(decidedOn),
        SignedOn = state == AgreementState.Active ? Day(decidedOn) : null,
        Persons = responsible,
        DocumentNumber = NextId("doc"),
    };

    public static ReversalEntry Reversal(string entry, string region = Hangzhou) => new()
    {
        Id = NextId("reversal"),
        Region = RegionCode.Parse(region),
        Entry = entry,
        DecidedOn = Day("2025-06-20"),
        Reason = "撤销",
        DocumentNumber = "doc",
    };

    public static ReportedStatusEntry Reported(int n, Status status, string reportedOn) => new()
    {
        Id = NextId("reported"),
        Region = RegionCode.Parse(Hangzhou),
        Person = Code(n),
        Institution = InstitutionCode.Parse(HangzhouHospital),
        Status = status,
        ReportedOn = Day(reportedOn),
    };

    public static ReportSentEntry Report(string from, string to, string sentOn) => new()
    {
        Id = NextId("report"),
        Region = RegionCode.Parse(Hangzhou),
        From = Day(from),
        To = Day(to),
        SentOn = Day(sentOn),
        Recipient = InsuranceBody.Administration,
    };

    public static DateOnly Day(string day) => DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
}
