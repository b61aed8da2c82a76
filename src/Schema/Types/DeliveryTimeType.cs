using GraphQL.Binding;
using Hub.Store;

namespace Hub.Schema;

/// <summary>How long events took to a consumer.</summary>
internal static class DeliveryTimeType
{
    public static void Bind(Bindings bind) => bind.Object<DeliveryTime>("DeliveryTime")
        .Field("p50", t => t.P50.TotalMilliseconds)
        .Field("p95", t => t.P95.TotalMilliseconds)
        .Field("p99", t => t.P99.TotalMilliseconds);
}
