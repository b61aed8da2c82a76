namespace Hub.Domain;

/// <summary>What the law says to an entry: any refusal keeps it out; warnings do not.</summary>
public sealed record Verdict(IReadOnlyList<Refusal> Refusals, IReadOnlyList<Refusal> Warnings)
{
    public bool Allows => Refusals.Count == 0;
}
