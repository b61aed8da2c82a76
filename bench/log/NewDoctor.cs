using Hub.Domain;

namespace Bench.Log;

/// <summary>A new doctor of one of many hospitals, so that writers seldom wait for the same one.</summary>
internal static class NewDoctor
{
    private const int Hospitals = 500;

    public static RegistrationEntry Registration(int n)
    {
        if (!IdNumber.TryParse("99", $"passport-{n}", out var number)) throw new InvalidOperationException("No ID number.");
        return new RegistrationEntry
        {
            Id = $"registration-{n}", Region = RegionCode.Parse("330106"), Person = PersonCode.Parse($"D330106{n:D6}"), Name = $"人员{n}", IdNumber = number!,
            Institution = InstitutionCode.Parse($"H330106{n % Hospitals:D5}"), InstitutionName = "医院", InstitutionKind = InstitutionKind.Medical, Category = Category.Doctor,
            RegisteredOn = new DateOnly(2025, 4, 6), CommitmentOn = new DateOnly(2025, 4, 6),
        };
    }
}
