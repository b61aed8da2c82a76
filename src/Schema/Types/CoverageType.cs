using GraphQL.Binding;

namespace Hub.Schema;

/// <summary>Who was due to hear of an event, and who has.</summary>
internal static class CoverageType
{
    public static void Bind(Bindings bind) => bind.Object<CoverageNode>("Coverage")
        .Field("event", c => c.Event)
        .Field("due", c => c.Due)
        .Field("acknowledged", c => c.Acknowledged)
        .Field("recipients", c => c.Recipients)
        .Field("recipientsWithheld", c => c.RecipientsWithheld);
}
