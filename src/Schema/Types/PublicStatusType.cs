using GraphQL.Binding;

namespace Hub.Schema;

/// <summary>What a patient is shown.</summary>
internal static class PublicStatusType
{
    public static void Bind(Bindings bind) => bind.Object<PublicStatus>("PublicStatus")
        .Field("code", s => s.Code)
        .Field("known", s => s.Known)
        .Field("name", (s, context) => context.Share().InForm(s.Name))
        .Field("institution", s => s.Institution)
        .Field("category", s => s.Category)
        .Field("status", s => s.Status)
        .Field("from", s => s.From)
        .Field("lastDay", s => s.LastDay)
        .Field("emergencyPayable", s => s.EmergencyPayable)
        .Batch<int?>("points", PointsAsync)
        .Field("asOf", s => s.AsOf)
        .Field("fresh", s => s.Fresh);

    // Only where the agency has published them, and only while the total is one that the rule lets it publish.
    private static async ValueTask<IReadOnlyList<int?>> PointsAsync(FieldContext context, IReadOnlyList<PublicStatus> statuses)
    {
        var (session, points) = (context.Session(), new int?[statuses.Count]);
        for (var i = 0; i < points.Length; i++)
        {
            if (statuses[i] is not { Fresh: true, MayBePublished: true, FileId: { } file, Files: { } files, Region: { } region }) continue;
            // Since the index spoke of it the file may have gone.
            if (!(await files.FoldedAsync(null, context.Cancellation)).TryGetValue(file, out var folded)) continue;
            var derived = folded.Derived;
            if (session.Law.ApplyingIn(region, session.Today)?.Publication is not { } rule || !derived.PointsPublishedOn(region.Province, session.Today.Year, session.Today)) continue;
            var total = derived.Account(session.Today.Year).ByRegion.FirstOrDefault(r => r.Region == region.Province)?.EffectiveTotal ?? 0;
            if (rule.From <= total && !(rule.To < total)) points[i] = total;
        }

        return points;
    }
}
