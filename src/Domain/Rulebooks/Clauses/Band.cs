namespace Hub.Domain;

/// <summary>记分档次: lowest and highest score, both inclusive.</summary>
public readonly record struct Band(int Low, int High)
{
    public bool Contains(int points) => Low <= points && points <= High;

    public override string ToString() => $"{Low}–{High}";
}
