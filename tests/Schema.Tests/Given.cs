using System.Globalization;
using Hub.Domain;

namespace Hub.Schema.Tests;

/// <summary>Made-up people, places and entries; ID numbers have right check digits.</summary>
internal static class Given
{
    public const string HangzhouHospital = "H33010600124";
    public const string HangzhouPharmacy = "P33010600672";
    public const string HaikouPharmacy = "P46010500036";
    public const string HaikouHospital = "H46010500077";

    public static PersonCode Code(int n) => PersonCode.Parse($"D330106{n:D6}");

    public static string IdNumber(int n)
    {
        var digits = $"33010619800101{n:D3}";
        int[] weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
        return digits + "10X98765432"[digits.Select((c, i) => (c - '0') * weights[i]).Sum() % 11];
    }

    public static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static RegistrationEntry Registration(int n, string institution = HangzhouHospital, string registeredOn = "2025-04-06")
    {
        Assert.True(Hub.Domain.IdNumber.TryParse("01", IdNumber(n), out var number));
        return new RegistrationEntry
        {
            Id = $"reg-{n}-{institution}",
            Region = RegionCode.Parse(institution[1..7]),
            Person = Code(n),
            Name = $"人员{n}",
            IdNumber = number!,
            Institution = InstitutionCode.Parse(institution),
            InstitutionName = $"机构{institution}",
            InstitutionKind = institution[0] == 'H' ? InstitutionKind.Medical : InstitutionKind.Pharmacy,
            Category = institution[0] == 'H' ? Category.Doctor : Category.PharmacyPrincipal,
            PrincipalRole = institution[0] == 'H' ? null : PrincipalRole.LegalRepresentative,
            Department = "内科",
            RegisteredOn = Day(registeredOn),
            CommitmentOn = Day(registeredOn),
        };
    }

    /// <summary>10 points, a suspension; principal responsibility makes it 12, a termination.</summary>
    public static PointsEntry Points(int n, string institution = HangzhouHospital, Responsibility responsibility = Responsibility.General, string decidedOn = "2025-06-10", bool delivered = true)
    {
        var day = Day(decidedOn);
        return new PointsEntry
        {
            Id = $"points-{n}-{decidedOn}",
            Region = RegionCode.Parse(institution[1..5] + "00"),
            Person = Code(n),
            Institution = InstitutionCode.Parse(institution),
            Decision = DecisionKind.AdminPenalty,
            DecidedOn = day,
            ActOn = day.AddDays(-10),
            PriorNoticeOn = day.AddDays(-5),
            DocumentReceivedOn = day,
            Circumstance = Circumstance.Reg40,
            Responsibility = responsibility,
            DocumentNumber = $"文号{n}",
            NoticedOn = day.AddDays(1),
            DeliveredOn = delivered ? day.AddDays(2) : null,
        };
    }
}
