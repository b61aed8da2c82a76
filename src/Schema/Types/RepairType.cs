using GraphQL.Binding;

namespace Hub.Schema;

/// <summary>记分修复.</summary>
internal static class RepairType
{
    public static void Bind(Bindings bind) => bind.Object<RepairNode>("Repair")
        .Field("id", r => NodeId.OfRepair(r.Repair.Id))
        .Batch<Practitioner>("practitioner", FileLevels.PractitionersAsync)
        .Field("region", r => r.Repair.Region)
        .Field("route", r => r.Repair.Route)
        .Field("appliedOn", r => r.Repair.AppliedOn)
        .Field("receivedOn", r => r.Repair.ReceivedOn)
        .Field("decidedOn", r => r.Repair.DecidedOn)
        .Field("outcome", r => r.Repair.Outcome)
        .Field("points", r => r.Repair.Points)
        .Field("shortenMonths", r => r.Repair.ShortenMonths)
        .Field("reason", r => r.Repair.Reason)
        .Field("article", (r, context) => context.Cited(r.Repair.Article));
}
