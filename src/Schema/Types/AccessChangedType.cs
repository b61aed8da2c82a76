using GraphQL.Binding;

namespace Hub.Schema;

/// <summary>What the hub has granted the caller became another; nobody else hears of it.</summary>
internal static class AccessChangedType
{
    public static void Bind(Bindings bind) => EventType.Object<AccessChangedNode>(bind, "AccessChanged")
        .Field("detail", e => e.Event.Detail ?? "");
}
