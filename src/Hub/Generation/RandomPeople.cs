using Hub.Domain;

namespace Hub.Generation;

/// <summary>The crowd around the story: people by chance, some with a second registration, some with a decision or two.</summary>
public sealed class RandomPeople(IReadOnlyList<Province> provinces, Words words, EntryMaker make, IReadOnlyDictionary<Province, ProvinceLaw> laws, RandomInstitutions institutions, RandomDecisions decisions, SplitMix random)
{
    private const int InPharmacies = 15;
    private const int WithoutCodeInPharmacies = 40;
    private const int InTwoPlaces = 18;
    private const int InTwoProvinces = 15;
    private const int Scored = 12;

    private readonly Dictionary<string, int> _sequences = [];

    public void Add(MadeUpSet set, int count)
    {
        for (var i = 0; i < count; i++) AddOne(set);
    }

    private void AddOne(MadeUpSet set)
    {
        var province = random.Pick(provinces);
        var pharmacy = random.Chance(InPharmacies);
        var place = pharmacy ? institutions.Pharmacy(province, random) : institutions.Hospital(province, random);
        var category = pharmacy ? random.Pick(laws[province].PharmacyCategories) : random.Weighted(words.Hospital);
        var person = Person(place, category);
        Register(set, person, place, province, category);
        var registered = set.Registrations[^1].RegisteredOn;
        if (random.Chance(InTwoPlaces)) RegisterAgain(set, person, place, province, category);
        if (person.Code is { } code && random.Chance(Scored)) decisions.Add(set, code, place, province, laws[province], registered);
    }

    private MadeUpPerson Person(Workplace place, Category category)
    {
        var female = random.Chance(category == Category.Nurse ? 95 : 50);
        var name = random.Pick(words.Surnames.ToCharArray()) + random.Pick(female ? words.Women : words.Men);
        var born = new DateOnly(1962, 1, 1).AddDays(random.Below(38 * 365));
        return new MadeUpPerson(name, Code(place, category), make.Ids.Make(place.Region, born, female));
    }

    /// <summary>Sequences run per prefix and region and begin above those of the story.</summary>
    private PersonCode? Code(Workplace place, Category category)
    {
        var principal = category == Category.PharmacyPrincipal;
        if (principal && random.Chance(WithoutCodeInPharmacies)) return null;
        if (!words.PrefixOf.TryGetValue(principal ? Category.PharmacyPharmacist : category, out var prefix)) return null;
        var stem = prefix + place.Region;
        var sequence = _sequences[stem] = _sequences.GetValueOrDefault(stem, 1000) + 1;
        return PersonCode.Parse($"{stem}{sequence:D6}");
    }

    private void RegisterAgain(MadeUpSet set, MadeUpPerson person, Workplace first, Province province, Category category)
    {
        var other = random.Chance(InTwoProvinces) ? random.Pick(provinces) : province;
        if (!laws[other].Covers(InstitutionCode.Parse(first.Code).Kind, category)) return;
        var place = first.Code[0] == 'P' ? institutions.Pharmacy(other, random) : institutions.Hospital(other, random);
        if (place.Code != first.Code) Register(set, person, place, other, category);
    }

    private void Register(MadeUpSet set, MadeUpPerson person, Workplace place, Province province, Category category)
    {
        var on = make.Days.OnOrAfter(province.Opened.AddDays(random.Below(40)));
        var department = place.Code[0] == 'P' ? null : random.Pick(words.DepartmentsOf.GetValueOrDefault(category) ?? words.Departments);
        set.Registrations.Add(make.Registration(person, place, category, on) with
        {
            PrincipalRole = category == Category.PharmacyPrincipal ? random.Pick(laws[province].Principals) : null,
            Department = department,
            PracticeScope = category == Category.Doctor ? $"{department}专业" : null,
            Title = random.Pick(words.TitlesOf[category]),
        });
    }
}
