using Hub.Domain;

namespace Hub.Generation;

/// <summary>Makes hospitals and pharmacies up, and knows which there are, those of the story among them.</summary>
public sealed class RandomInstitutions
{
    private const int PeopleAHospital = 12;
    private const int HospitalsAPharmacy = 2;

    private readonly Dictionary<Province, List<Workplace>> _hospitals = [];
    private readonly Dictionary<Province, List<Workplace>> _pharmacies = [];

    public RandomInstitutions(IReadOnlyList<Province> provinces, Words words, SplitMix random, int people)
    {
        foreach (var province in provinces)
        {
            var known = province.Institutions.ToLookup(w => InstitutionCode.Parse(w.Code).Kind);
            var hospitals = _hospitals[province] = [.. known[InstitutionKind.Medical]];
            var pharmacies = _pharmacies[province] = [.. known[InstitutionKind.Pharmacy]];
            for (var i = 0; i < people / PeopleAHospital / provinces.Count; i++)
            {
                var kind = random.Below(words.Hospitals.Count);
                hospitals.Add(Make("H", i, Somewhere(province, random), words.Hospitals[kind], kind < words.PublicHospitals));
                if (i % HospitalsAPharmacy == 0) pharmacies.Add(Make("P", i, Somewhere(province, random), random.Pick(words.Pharmacies), null));
            }
        }
    }

    public Workplace Hospital(Province province, SplitMix random) => random.Pick(_hospitals[province]);

    public Workplace Pharmacy(Province province, SplitMix random) => random.Pick(_pharmacies[province]);

    private static Place Somewhere(Province province, SplitMix random)
    {
        var place = random.Pick(province.Places);
        return place.Counties.Count > 0 ? random.Pick(place.Counties) : place;
    }

    private static Workplace Make(string letter, int index, Place place, string name, bool? isPublic) => new()
    {
        Code = $"{letter}{place.Region}{index + 1001:D5}",
        Name = $"{place.Name}{name}{(index < 40 ? "" : $"（{index}）")}",
        Region = place.Region,
        Public = isPublic,
    };
}
