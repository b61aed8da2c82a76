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
        .Field("byRegion", p => p.Account.ByRegion.Select(r => new RegionPointsNode(r, p.Account)).ToList())
        .Batch<IReadOnlyList<InstitutionPoints>>("byInstitution", ByInstitutionAsync)
        .Batch<IReadOnlyList<EntryNode>>("entries", async (context, accounts) => (await ReachedLists.ByControlsAsync(context, accounts, Scored)).Shown)
        .Batch<int>("entriesWithheld", async (context, accounts) => (await ReachedLists.ByControlsAsync(context, accounts, Scored)).Withheld)
        .Field("nextThreshold", p => p.Account.NextThreshold);

    // Where the acts happened is a detail of the entries: whoever does not reach the ones has not the other.
    private static async ValueTask<IReadOnlyList<IReadOnlyList<InstitutionPoints>>> ByInstitutionAsync(FieldContext context, IReadOnlyList<PointAccountNode> accounts)
    {
        var session = context.Session();
        var scope = session.ScopeOf(session.ShareOfType("Entry")!.Reach);
        var institutions = await InstitutionLevel.OfCodesAsync(session, [.. accounts.SelectMany(a => a.Account.ByInstitution).Select(p => p.Institution).Distinct()], context.Cancellation);
        var within = institutions.Where(i => scope.Covers(i.Region, i.Kind, i.Code)).Select(i => i.Code).ToHashSet();
        return [.. accounts.Select(a => a.Account.ByInstitution.Where(p => within.Contains(p.Institution)).ToList())];
    }

    private static IEnumerable<string> Scored(PointAccountNode account) => account.Account.Scores.Select(s => s.Entry);
}
