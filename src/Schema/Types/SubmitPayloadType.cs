using GraphQL.Binding;

namespace Hub.Schema;

/// <summary>The answer to a submission.</summary>
internal static class SubmitPayloadType
{
    public static void Bind(Bindings bind) => bind.Object<SubmitPayload>("SubmitPayload")
        .Field("results", p => p.Results);
}
