using GraphQL.Binding;
using Hub.Domain;

namespace Hub.Schema;

/// <summary>A step on the way to the decision on an objection.</summary>
internal static class ObjectionStepType
{
    public static void Bind(Bindings bind) => bind.Object<ObjectionStepEntry>("ObjectionStep")
        .Field("kind", s => s.Step)
        .Field("on", s => s.On)
        .Field("to", s => s.To);
}
