using GraphQL.TypeSystem;
using Hub.Domain;

namespace Hub.Schema;

/// <summary>Reads the contract's directives into grants, and notes each basis that no rulebook has.</summary>
internal sealed class GrantReader(Lawbooks law, List<string> faults)
{
    public IReadOnlyList<Grant> Shares(string place, IReadOnlyList<AppliedDirective> applied) => Read(place, applied, "share", "with");

    public IReadOnlyList<Grant> Submits(string place, IReadOnlyList<AppliedDirective> applied) => Read(place, applied, "submit", "by");

    private Grant[] Read(string place, IReadOnlyList<AppliedDirective> applied, string directive, string audiences) =>
        [.. applied.Where(a => a.Name == directive).Select(a => new Grant
        {
            Audiences = Values<Audience>(a[audiences]) ?? [],
            Bodies = Values<InsuranceBody>(a["bodies"]),
            Reach = Value<Reach>(a["reach"]) ?? Reach.Jurisdiction,
            Mask = Value<Mask>(a["mask"]),
            Attribute = Value<ShareAttribute>(a["attribute"]) ?? ShareAttribute.Conditional,
            Purposes = Values<Purpose>(a["purposes"]),
            Basis = Basis(place, a["basis"]),
        })];

    public IReadOnlyList<Citation> Basis(string place, object? written)
    {
        var basis = new List<Citation>();
        foreach (var text in (written as object?[] ?? []).OfType<string>())
        {
            if (!ArticleRef.TryParse(text, out var article)) faults.Add($"{place}: '{text}' is no article; write rulebook/number.");
            else if (law.Find(article!) is null) faults.Add($"{place}: there is no article {text} in the rulebooks.");
            else basis.Add(new Citation(article!, law.RulebookOf(article!)?.Region ?? RegionCode.Country));
        }

        if (basis.Count == 0) faults.Add($"{place}: a right without a basis.");
        return basis;
    }

    internal static T[]? Values<T>(object? written) where T : struct, Enum =>
        written is object?[] names ? [.. names.Select(n => Value<T>(n)!.Value)] : null;

    private static T? Value<T>(object? written) where T : struct, Enum => written switch
    {
        null => null,
        T value => value,
        _ => EnumName.TryParse<T>(written.ToString()!, out var value) ? value : throw new ArgumentException($"{written} is no {typeof(T).Name}."),
    };
}
