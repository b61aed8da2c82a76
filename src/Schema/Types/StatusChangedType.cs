using GraphQL.Binding;
using Hub.Domain;
using Hub.Store;

namespace Hub.Schema;

/// <summary>登记备案状态变化.</summary>
internal static class StatusChangedType
{
    public static void Bind(Bindings bind) => EventType.Object<StatusChangedNode>(bind, "StatusChanged")
        .Field("before", e => Change(e).Before)
        .Field("after", e => Change(e).After)
        .Field("effectiveFrom", e => Change(e).EffectiveFrom)
        .Field("lastDay", e => Change(e).LastDay)
        .Field("cause", e => Change(e).Cause)
        .Batch<SanctionNode?>("sanction", SanctionsAsync)
        .Batch<IReadOnlyList<Institution>>("institutions", InstitutionsAsync);

    private static StatusChange Change(StatusChangedNode happened) =>
        happened.Event.Change ?? throw new InvalidOperationException($"Event {happened.Event.Id} does not say what changed.");

    private static async ValueTask<IReadOnlyList<SanctionNode?>> SanctionsAsync(FieldContext context, IReadOnlyList<StatusChangedNode> events)
    {
        var session = context.Session();
        var folded = await events.FoldedAsync(context.Cancellation);
        return [.. folded.Zip(events, (file, happened) => SanctionType.Named(session, file!, Change(happened).Sanction, happened.Files))];
    }

    private static async ValueTask<IReadOnlyList<IReadOnlyList<Institution>>> InstitutionsAsync(FieldContext context, IReadOnlyList<StatusChangedNode> events)
    {
        var session = context.Session();
        var scope = session.ScopeOf(context.Share().Reach);
        var known = await InstitutionLevel.KnownAsync(session, events.SelectMany(e => e.Event.Institutions), context.Cancellation);
        return [.. events.Select(IReadOnlyList<Institution> (e) =>
            [.. e.Event.Institutions.Select(known.GetValueOrDefault).OfType<Institution>().Where(i => scope.Covers(i.Region, i.Kind, i.Code))])];
    }
}
