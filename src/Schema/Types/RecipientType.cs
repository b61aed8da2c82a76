using GraphQL.Binding;

namespace Hub.Schema;

/// <summary>Who is due to hear, and whether it has.</summary>
internal static class RecipientType
{
    public static void Bind(Bindings bind) => bind.Object<Recipient>("Recipient")
        .Field("audience", r => r.Audience)
        .Field("region", r => r.Region)
        .Field("institution", r => r.Institution)
        .Field("consumer", r => r.Consumer)
        .Field("sentAt", r => r.SentAt)
        .Field("acknowledgedAt", r => r.AcknowledgedAt)
        .Field("acknowledgeBy", r => r.Deadline?.Day)
        .Field("article", (r, context) => r.Deadline is { } deadline ? context.Cited(deadline.Article) : null)
        .Field("overdue", (r, context) => r.IsOverdue(context.Session().Today));
}
