using System.Globalization;
using GraphQL.TypeSystem;
using Hub.Domain;

namespace Hub.Schema;

/// <summary>One @delayed as the contract writes it: whose acts, to whom, and how many days later they are told.</summary>
public sealed record Delay(IReadOnlyList<Audience> Of, IReadOnlyList<Audience> To, int Days, IReadOnlyList<ArticleRef> Basis)
{
    /// <summary>The field whose list obeys delays.</summary>
    private const string Place = "Query.disclosures";

    /// <summary>Notes a delay that nothing would keep.</summary>
    internal static IReadOnlyList<Delay> Read(string place, IReadOnlyList<AppliedDirective> applied, GrantReader reader, List<string> faults)
    {
        var delays = applied.Where(a => a.Name == "delayed").Select(a => new Delay(
            GrantReader.Values<Audience>(a["of"]) ?? [],
            GrantReader.Values<Audience>(a["to"]) ?? [],
            Convert.ToInt32(a["days"], CultureInfo.InvariantCulture),
            [.. reader.Basis(place, a["basis"]).Select(c => c.Article)])).ToList();
        if (delays.Count > 0 && place != Place) faults.Add($"{place}: no delay is kept there.");
        if (delays.Exists(d => d.Days < 1)) faults.Add($"{place}: a delay of less than a day.");
        return delays;
    }
}
