namespace Hub.Clustered;

/// <summary>What goes wrong, in which order, drawn from a seed: the same seed gives the same plan.</summary>
/// <param name="Faults">One after the other, each while every writer submits once.</param>
internal sealed record FaultPlan(int Seed, IReadOnlyList<Fault> Faults, int Cuts)
{
    public const int Nodes = 3;

    /// <param name="rounds">Each has every kind of fault once.</param>
    public static FaultPlan Draw(int seed, int rounds)
    {
        var random = new Random(seed);
        List<Fault> faults = [];
        for (var round = 0; round < rounds; round++)
        {
            var kinds = Enum.GetValues<FaultKind>();
            random.Shuffle(kinds);
            faults.AddRange(kinds.Select(kind => new Fault(kind, random.Next(Nodes) + 1)));
        }
        return new FaultPlan(seed, faults, rounds * 100);
    }

    public override string ToString() => $"seed {Seed}: {string.Join(", ", Faults)}, up to {Cuts} connections cut";
}
