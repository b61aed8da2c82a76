using GraphQL.Binding;

namespace Hub.Schema;

/// <summary>Days of service for which the fund settles alike.</summary>
internal static class PayableIntervalType
{
    public static void Bind(Bindings bind) => bind.Object<PayableNode>("PayableInterval")
        .Field("from", p => p.Interval.From)
        .Field("to", p => p.Interval.To)
        .Field("payable", p => p.Interval.Payable)
        .Field("knownFrom", p => p.Interval.KnownFrom)
        .Field("article", (p, context) => context.Cited(p.Interval.Article))
        .Batch<SanctionNode?>("sanction", SanctionsAsync);

    private static async ValueTask<IReadOnlyList<SanctionNode?>> SanctionsAsync(FieldContext context, IReadOnlyList<PayableNode> intervals)
    {
        var folded = await intervals.FoldedAsync(context.Cancellation);
        return [.. folded.Zip(intervals, (file, p) => SanctionType.Named(context.Session(), file!, p.Interval.Sanction, p.Files))];
    }
}
