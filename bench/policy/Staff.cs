using Hub.Domain;

namespace Bench.Policy;

/// <summary>One hospital with so many registrations, and the two who ask for them.</summary>
internal static class Staff
{
    private static readonly InstitutionCode Hospital = InstitutionCode.Parse("H33010600124");
    private static readonly RegionCode County = RegionCode.Parse("330106");

    /// <summary>Has registrations of any region, but their details of its own alone: each of them is checked.</summary>
    public static Caller Agency { get; } = Of(Audience.Insurance, "330100");

    /// <summary>Has all of its own staff, and no other: nothing is checked.</summary>
    public static Caller Institution { get; } = Of(Audience.Institution, "330106") with { Institution = Hospital };

    public static IEnumerable<Entry> Registrations(int count) => Enumerable.Range(1, count).Select(Registration);

    private static RegistrationEntry Registration(int n)
    {
        if (!IdNumber.TryParse("99", $"passport-{n}", out var number)) throw new InvalidOperationException("No ID number.");
        return new RegistrationEntry
        {
            Id = $"registration-{n}", Region = County, Person = PersonCode.Parse($"D330106{n:D6}"), Name = $"人员{n}", IdNumber = number!, Institution = Hospital, InstitutionName = "医院",
            InstitutionKind = InstitutionKind.Medical, Category = Category.Doctor, Department = "内科", Title = "主治医师", PracticeType = "临床", EmployedOn = new DateOnly(2025, 4, 1),
            RegisteredOn = new DateOnly(2025, 4, 6), CommitmentOn = new DateOnly(2025, 4, 6),
        };
    }

    private static Caller Of(Audience audience, string region) => new()
    {
        Audience = audience, Region = RegionCode.Parse(region), Purpose = Purpose.FundSupervision, Body = audience == Audience.Insurance ? InsuranceBody.Agency : null, Subject = "bench",
        ExpiresAt = DateTimeOffset.MaxValue,
    };
}
