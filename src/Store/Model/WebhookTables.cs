using Microsoft.EntityFrameworkCore;

namespace Hub.Store;

/// <summary>The tables of webhooks, as the model describes them.</summary>
internal static class WebhookTables
{
    public static void Describe(ModelBuilder model)
    {
        model.Entity<WebhookRow>().ToTable("webhooks").HasKey(w => new { w.Client, w.Consumer });
        model.Entity<DeadLetterRow>().ToTable("dead_letters").HasKey(l => new { l.Client, l.Consumer, l.Place });
    }
}
