using Hub.Domain;

namespace Hub.Generation;

/// <summary>Makes people, institutions and decisions up: the story first, then as many people by chance as are asked for.</summary>
public static class Generator
{
    /// <param name="persons">How many people in all; the story's are always there.</param>
    /// <param name="seed">The same seed gives the same data.</param>
    /// <param name="law">Decides who is in scope and what a decision scores.</param>
    public static MadeUpSet Make(int persons, ulong seed, Lawbooks law)
    {
        var (provinces, words) = (DataFiles.Provinces(), DataFiles.Words());
        var (set, make, random) = (new MadeUpSet(), new EntryMaker(words), new SplitMix(seed));
        new Storyteller(provinces, make).Tell(set);
        var crowd = Math.Max(0, persons - provinces.Sum(p => p.People.Count));
        var laws = provinces.ToDictionary(p => p, p => new ProvinceLaw(law.Latest(RegionCode.Parse(p.Region)) ?? throw new InvalidOperationException($"There is no rulebook for {p.Region}.")));
        var institutions = new RandomInstitutions(provinces, words, random, crowd);
        new RandomPeople(provinces, words, make, laws, institutions, new RandomDecisions(make, words, random), random).Add(set, crowd);
        return set;
    }
}
