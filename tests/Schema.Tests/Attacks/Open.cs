using System.Text.RegularExpressions;
using Hub.Domain;

namespace Hub.Schema.Tests;

/// <summary>The contract with everything shared with everyone, of all records: what no attempt gets out of it, none is a try at.</summary>
internal static partial class Open
{
    public static string Contract { get; } = Narrowing().Replace(Sharing().Replace(HubSchema.Contract, "@share(with: [PUBLIC], reach: ANY,"), "");

    /// <summary>Of callers of the whole country, who have every article behind them.</summary>
    public static IReadOnlyList<AttackedView> Views(AttackSuite suite) =>
        [.. ((Audience[])[Audience.Platform, Audience.Health, Audience.Practitioner]).Select(audience => suite.ViewOf(new CallerClass(audience, null, RegionCode.Country, Purpose.IndustryFollowUp)))];

    [GeneratedRegex(@"@share\(with: \[[^\]]*\],")]
    private static partial Regex Sharing();

    [GeneratedRegex(@"(?<=@share\(with: \[PUBLIC\], reach: ANY,[^)]*) (reach: (OWN|JURISDICTION|ANY)|bodies: \[[^\]]*\]|purposes: \[[^\]]*\]),")]
    private static partial Regex Narrowing();
}
