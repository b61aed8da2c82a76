using GraphQL.Binding;

namespace Hub.Schema;

/// <summary>资格恢复.</summary>
internal static class RestorationType
{
    public static void Bind(Bindings bind) => bind.Object<RestorationNode>("Restoration")
        .Field("id", r => NodeId.OfRestoration(r.Restoration.Id))
        .Batch<Practitioner>("practitioner", FileLevels.PractitionersAsync)
        .Field("region", r => r.Restoration.Region)
        .Batch("institution", InstitutionLevel.Of<RestorationNode>(r => r.Restoration.Institution))
        .Field("appliedOn", r => r.Restoration.AppliedOn)
        .Field("receivedOn", r => r.Restoration.ReceivedOn)
        .Field("late", r => r.Restoration.Late)
        .Field("decidedOn", r => r.Restoration.DecidedOn)
        .Field("outcome", r => r.Restoration.Outcome)
        .Field("effectiveOn", r => r.Restoration.EffectiveOn)
        .Field("reason", r => r.Restoration.Reason)
        .Field("article", (r, context) => context.Cited(r.Restoration.Article));
}
