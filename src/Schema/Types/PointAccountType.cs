using GraphQL.Binding;
using Hub.Domain;

namespace Hub.Schema;

/// <summary>记分 of a natural year.</summary>
internal static class PointAccountType
{
    public static void Bind(Bindings bind) => bind.Object<PointAccountNode>("PointAccount")
        .Field("year", p => p.Account.Year)
        .Field("total", p => p.Account.Total)
        .Field("effectiveTotal", p => p.Account.EffectiveTotal)
        .Field("highestSingle", p => p.Account.HighestSingle)
        .Field("repaired", p => p.Account.Repaired)
        .Field("byRegion", p => p.Account.ByRegion)
        .Field("byInstitution", p => p.Account.ByInstitution)
        .Batch<IReadOnlyList<EntryNode>>("entries", async (context, accounts) => (await EntryLists.ByControlsAsync(context, accounts, Scored)).Shown)
        .Batch<int>("entriesWithheld", async (context, accounts) => (await EntryLists.ByControlsAsync(context, accounts, Scored)).Withheld)
        .Field("nextThreshold", p => p.Account.NextThreshold);

    private static IEnumerable<string> Scored(PointAccountNode account) => account.Account.Scores.Select(s => s.Entry);
}
