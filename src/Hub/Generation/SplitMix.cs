namespace Hub.Generation;

/// <summary>SplitMix64: the same numbers for the same seed on every version of .NET and every machine.</summary>
public sealed class SplitMix(ulong seed)
{
    private ulong _state = seed;

    /// <summary>A number from 0 to <paramref name="bound"/> less one.</summary>
    public int Below(int bound) => (int)(((UInt128)Next() * (ulong)bound) >> 64);

    public bool Chance(int percent) => Below(100) < percent;

    public T Pick<T>(IReadOnlyList<T> choices) => choices[Below(choices.Count)];

    /// <summary>One of the choices, each as likely as its weight says.</summary>
    public T Weighted<T>(IReadOnlyDictionary<T, int> weights) where T : notnull
    {
        var left = Below(weights.Values.Sum());
        foreach (var (choice, weight) in weights)
        {
            if (left < weight) return choice;
            left -= weight;
        }
        throw new ArgumentException("No choice has a weight.", nameof(weights));
    }

    private ulong Next()
    {
        _state += 0x9E3779B97F4A7C15;
        var z = _state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
