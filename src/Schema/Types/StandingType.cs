using GraphQL.Binding;
using Hub.Domain;

namespace Hub.Schema;

/// <summary>What holds for a person on a day.</summary>
internal static class StandingType
{
    public static void Bind(Bindings bind) => bind.Object<StandingNode>("Standing")
        .Field("status", s => s.Standing.Status)
        .Field("effects", s => s.Standing.Effects)
        .Field("official", s => s.Standing.Official.Select(o => new RegionStandingNode(o, s.Standing.AsOf)).ToList())
        .Field("from", s => s.Standing.From)
        .Field("lastDay", s => s.Standing.LastDay)
        .Field("termExpired", s => s.Standing.TermExpired)
        .Field("noRegistrationUntil", s => s.Standing.NoRegistrationUntil)
        .Field("underObjection", s => s.Standing.UnderObjection)
        .Field("sanctions", Sanctions)
        .Batch<IReadOnlyList<ExplanationStep>>("explanation", ExplanationsAsync)
        .Field("asOf", s => s.Standing.AsOf)
        .Field("asKnownAt", s => s.AsKnownAt);

    private static IReadOnlyList<SanctionNode> Sanctions(StandingNode standing, FieldContext context) =>
        [.. SanctionType.Shown(context.Session(), standing.Standing.Sanctions).Select(s => new SanctionNode(s, standing.FileId!, standing.Files))];

    private static async ValueTask<IReadOnlyList<IReadOnlyList<ExplanationStep>>> ExplanationsAsync(FieldContext context, IReadOnlyList<StandingNode> standings)
    {
        var explanations = new IReadOnlyList<ExplanationStep>[standings.Count];
        for (var i = 0; i < explanations.Length; i++)
        {
            var standing = standings[i];
            explanations[i] = (standing.IsExplained ? standing.Standing : (await standing.Files.FoldedAsync(null, context.Cancellation))[standing.FileId!].Derived.On(standing.Standing.AsOf)).Explanation;
        }

        return explanations;
    }
}
