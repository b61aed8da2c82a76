namespace Hub.Domain;

/// <summary>医保信息业务编码: which letters the national standard gives a category's codes; none for reviewers and principals .</summary>
public static class CodeStandard
{
    private static readonly Dictionary<string, Category> Categories = new(StringComparer.Ordinal)
    {
        ["D"] = Category.Doctor,
        ["N"] = Category.Nurse,
        ["HY"] = Category.HospitalPharmacist,
        ["HJ"] = Category.Technician,
        ["Y"] = Category.PharmacyPharmacist,
        ["YS"] = Category.PharmacyPharmacist,
    };

    /// <summary>False for the categories that the standard has no code for: the hub issues one.</summary>
    public static bool HasCode(Category category) => Categories.ContainsValue(category);

    /// <summary>Whether a person with this code can be registered so; letters that the standard does not know are not held against anybody.</summary>
    public static bool Fits(PersonCode code, Category category) =>
        !HasCode(category) || (!code.IsLocal && (!Categories.TryGetValue(Letters(code), out var own) || own == category));

    private static string Letters(PersonCode code) => code.Value[..(char.IsAsciiLetter(code.Value[1]) ? 2 : 1)];
}
