using GraphQL.Binding;
using GraphQL.Response;
using Hub.Store;

namespace Hub.Schema;

/// <summary>What a client does with its webhooks.</summary>
internal static class WebhookMutations
{
    /// <exception cref="GraphQLException">NOT_GRANTED, BAD_WEBHOOK_URL, PRIVATE_ADDRESS, or what is wrong with the document.</exception>
    public static async ValueTask<WebhookRegistration> RegisterAsync(RegisterArguments asked, FieldContext context)
    {
        var session = context.Session();
        RequireGrant(session);
        var url = WebhookUrl.Read(asked.Url, session.Schema.Options.PrivateWebhooks);
        await WebhookDocument.CheckAsync(session, asked.Consumer, asked.Document, asked.Variables, asked.After?.Text, context.Cancellation);
        // On record first: whatever is posted from now on goes where it says. A path may hold what only the receiver is to know.
        await NoteAsync(session, $"Consumer {asked.Consumer} at {url.GetLeftPart(UriPartial.Authority)}.", context.Cancellation);
        var (webhook, secret) = await session.Store.Webhooks.RegisterAsync(new WebhookDraft(session.Caller!, asked.Consumer, url, asked.Document, asked.Variables), context.Cancellation);
        return new WebhookRegistration(webhook, secret);
    }

    public static async ValueTask<WebhookRegistration> RotateAsync(ConsumerArguments asked, FieldContext context)
    {
        var (webhook, secret) = await Own(context).RotateSecretAsync(Client(context), asked.Consumer, context.Cancellation) ?? throw Unknown();
        return new WebhookRegistration(webhook, secret);
    }

    public static async ValueTask<Webhook> PauseAsync(ConsumerArguments asked, FieldContext context) =>
        await Own(context).PauseAsync(Client(context), asked.Consumer, context.Cancellation) ?? throw Unknown();

    public static async ValueTask<Webhook> ResumeAsync(ConsumerArguments asked, FieldContext context)
    {
        RequireGrant(context.Session());
        return await Own(context).ResumeAsync(Client(context), asked.Consumer, context.Cancellation) ?? throw Unknown();
    }

    public static async ValueTask<Webhook> RetryAsync(RetryArguments asked, FieldContext context) =>
        await Own(context).RetryAsync(Client(context), asked.Consumer, asked.Events, context.Cancellation) ?? throw Unknown();

    public static async ValueTask<ConsumerNode> RemoveAsync(ConsumerArguments asked, FieldContext context)
    {
        var session = context.Session();
        if (!await Own(context).RemoveAsync(Client(context), asked.Consumer, context.Cancellation)) throw Unknown();
        return new ConsumerLevel(session, [(await session.Store.Consumers.FindAsync(Client(context), asked.Consumer, context.Cancellation))!]).Nodes[0];
    }

    /// <summary>A webhook outlasts tokens, so that something else must be able to end it.</summary>
    private static void RequireGrant(Session session)
    {
        if (session.Caller is not { IsGranted: true }) throw Asking.Refused("NOT_GRANTED", "A webhook outlasts tokens and goes by what its client was granted, and the registry of clients has no grant to this client. Ask the hub's operator for one.");
    }

    private static async Task NoteAsync(Session session, string text, CancellationToken cancellation)
    {
        try
        {
            await session.Store.Audit.NoteAsync(new AuditNote(session.Now, session.Caller!.Subject, "WEBHOOK_REGISTERED", text), cancellation);
        }
        catch (AuditUnavailableException)
        {
            throw Asking.Refused("AUDIT_UNAVAILABLE", "The webhook cannot be put on record now, so it is not registered. Try again later.");
        }
    }

    private static Webhooks Own(FieldContext context) => context.Session().Store.Webhooks;

    private static string Client(FieldContext context) => context.Session().Caller!.Subject;

    private static GraphQLException Unknown() => Asking.Refused("UNKNOWN_WEBHOOK", "The caller has no webhook of a consumer of that name.");

    internal sealed record RegisterArguments(string Consumer, string Url, string Document, string? Variables, Cursor? After);

    internal sealed record ConsumerArguments(string Consumer);

    internal sealed record RetryArguments(string Consumer, IReadOnlyList<string>? Events);
}

/// <summary>A webhook, and the one time that its secret is told.</summary>
internal sealed record WebhookRegistration(Webhook Webhook, string Secret);
