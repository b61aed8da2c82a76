using Hub.Domain;
using Microsoft.EntityFrameworkCore;

namespace Hub.Store;

/// <summary>Webhooks as their clients and operators know them: one a durable consumer, registered, paused, resumed and removed.</summary>
public sealed class Webhooks
{
    private readonly Database _database;
    private readonly WebhookSecrets _secrets;
    private readonly TimeProvider _clock;

    internal Webhooks(Database database, WebhookSecrets secrets, TimeProvider clock) => (_database, _secrets, _clock) = (database, secrets, clock);

    /// <summary>Registers it, or puts it in the place of the consumer's former one; what that one could not deliver stays known.</summary>
    /// <returns>It, and its secret, which nobody is told again.</returns>
    public async Task<(Webhook Webhook, string Secret)> RegisterAsync(WebhookDraft draft, CancellationToken cancellation)
    {
        var (now, client) = (_clock.Now(), draft.Caller.Subject);
        var (secret, box) = _secrets.New(client, draft.Consumer);
        await using var db = await _database.ContextAsync(cancellation);
        await using var transaction = await _database.BeginAsync(db, cancellation);
        await Locks.ClientAsync(db, client, cancellation);
        await db.Webhooks.Named(client, draft.Consumer).ExecuteDeleteAsync(cancellation);
        var row = new WebhookRow
        {
            Client = client,
            Consumer = draft.Consumer,
            Url = draft.Url.AbsoluteUri,
            Document = draft.Document,
            Variables = draft.Variables,
            Caller = StoreJson.Write(WebhookCaller.Of(draft.Caller)),
            Halt = (int)WebhookHalt.None,
            Attempts = 0,
            Turn = 0,
            // Behind every revision of a former one.
            Revision = now.UtcTicks,
            CreatedAt = now,
            KeyId = box.KeyId,
            Nonce = box.Nonce,
            Sealed = box.Content,
        };
        db.Webhooks.Add(row);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return (Webhook.Of(row), WebhookSecrets.TextOf(secret));
    }

    /// <summary>Null where the client's consumer has none.</summary>
    public async Task<Webhook?> FindAsync(string client, string consumer, CancellationToken cancellation)
    {
        await using var db = await _database.ContextAsync(cancellation);
        return await db.Webhooks.Named(client, consumer).FirstOrDefaultAsync(cancellation) is { } row ? Webhook.Of(row) : null;
    }

    /// <summary>All of a client's, or of all clients', by client and consumer.</summary>
    public async Task<IReadOnlyList<Webhook>> ListAsync(string? client, CancellationToken cancellation)
    {
        await using var db = await _database.ContextAsync(cancellation);
        var rows = await db.Webhooks.Where(w => client == null || w.Client == client).OrderBy(w => w.Client).ThenBy(w => w.Consumer).ToListAsync(cancellation);
        return rows.ConvertAll(Webhook.Of);
    }

    /// <summary>A new secret; for a day the former one signs too.</summary>
    /// <returns>It, and the secret, which nobody is told again; null where there is none.</returns>
    public async Task<(Webhook Webhook, string Secret)?> RotateSecretAsync(string client, string consumer, CancellationToken cancellation)
    {
        var now = _clock.Now();
        await using var db = await _database.ContextAsync(cancellation);
        await using var transaction = await _database.BeginAsync(db, cancellation);
        await Locks.ClientAsync(db, client, cancellation);
        if (await db.Webhooks.Named(client, consumer).FirstOrDefaultAsync(cancellation) is not { } row) return null;
        var (secret, box) = _secrets.New(client, consumer, former: _secrets.Open(row, now)[0]);
        await db.Webhooks.Named(client, consumer).SealAsync(box, now + WebhookSecrets.Overlap, cancellation);
        await transaction.CommitAsync(cancellation);
        return (Webhook.Of(row), WebhookSecrets.TextOf(secret));
    }

    /// <summary>Nothing more is sent until it is resumed.</summary>
    /// <returns>Null where there is none.</returns>
    public Task<Webhook?> PauseAsync(string client, string consumer, CancellationToken cancellation) => ChangeAsync(client, consumer, (all, _) => all.ExecuteUpdateAsync(
        set => set.SetProperty(w => w.Halt, (int)WebhookHalt.Paused).SetProperty(w => w.Revision, w => w.Revision + 1), cancellation), cancellation);

    /// <summary>It goes on now, whyever it stood still, and takes its consumer back from a stream that took it over.</summary>
    /// <inheritdoc cref="PauseAsync" path="/returns"/>
    public Task<Webhook?> ResumeAsync(string client, string consumer, CancellationToken cancellation) => ChangeAsync(client, consumer, async (all, db) =>
    {
        var turn = await db.Consumers.Where(c => c.Client == client && c.Name == consumer).Select(c => c.Turn).FirstOrDefaultAsync(cancellation);
        await all.ExecuteUpdateAsync(
            set => set.SetProperty(w => w.Halt, (int)WebhookHalt.None).SetProperty(w => w.Attempts, 0).SetProperty(w => w.AttemptedPlace, (long?)null).SetProperty(w => w.NextAttemptAt, (DateTimeOffset?)null)
                .SetProperty(w => w.LastError, (string?)null).SetProperty(w => w.LastErrorAt, (DateTimeOffset?)null).SetProperty(w => w.Turn, turn).SetProperty(w => w.Revision, w => w.Revision + 1),
            cancellation);
    }, cancellation);

    /// <summary>Has what was not taken sent again, before anything else.</summary>
    /// <param name="events">Their ids; null: all of them.</param>
    /// <inheritdoc cref="PauseAsync" path="/returns"/>
    public Task<Webhook?> RetryAsync(string client, string consumer, IReadOnlyCollection<string>? events, CancellationToken cancellation) => ChangeAsync(client, consumer, async (all, db) =>
    {
        var dead = db.DeadLetters.Where(l => l.Client == client && l.Consumer == consumer && l.DeliveredAt == null);
        await (events is null ? dead : dead.Where(l => events.Contains(l.Event))).ExecuteUpdateAsync(set => set.SetProperty(l => l.Asked, true), cancellation);
        await all.ExecuteUpdateAsync(set => set.SetProperty(w => w.NextAttemptAt, (DateTimeOffset?)null).SetProperty(w => w.Revision, w => w.Revision + 1), cancellation);
    }, cancellation);

    /// <summary>The consumer stays, and goes on where it is.</summary>
    /// <returns>Whether there was one.</returns>
    public async Task<bool> RemoveAsync(string client, string consumer, CancellationToken cancellation)
    {
        await using var db = await _database.ContextAsync(cancellation);
        return await db.Webhooks.Named(client, consumer).ExecuteDeleteAsync(cancellation) > 0;
    }

    /// <summary>What they could not deliver and have not delivered since, the oldest first.</summary>
    public async Task<IReadOnlyList<DeadLetter>> DeadLettersAsync(string client, IReadOnlyCollection<string> consumers, CancellationToken cancellation)
    {
        await using var db = await _database.ContextAsync(cancellation);
        var rows = await db.DeadLetters.Where(l => l.Client == client && consumers.Contains(l.Consumer) && l.DeliveredAt == null).OrderBy(l => l.Place).ToListAsync(cancellation);
        return rows.ConvertAll(DeadLetter.Of);
    }

    /// <summary>How many events each could not deliver and has not delivered since.</summary>
    public async Task<IReadOnlyDictionary<(string Client, string Consumer), int>> DeadAsync(CancellationToken cancellation)
    {
        await using var db = await _database.ContextAsync(cancellation);
        var groups = await db.DeadLetters.Where(l => l.DeliveredAt == null).GroupBy(l => new { l.Client, l.Consumer }).Select(g => new { g.Key.Client, g.Key.Consumer, Count = g.Count() }).ToListAsync(cancellation);
        return groups.ToDictionary(g => (g.Client, g.Consumer), g => g.Count);
    }

    private async Task<Webhook?> ChangeAsync(string client, string consumer, Func<IQueryable<WebhookRow>, HubContext, Task> change, CancellationToken cancellation)
    {
        await using var db = await _database.ContextAsync(cancellation);
        await using var transaction = await _database.BeginAsync(db, cancellation);
        await Locks.ClientAsync(db, client, cancellation);
        await change(db.Webhooks.Named(client, consumer), db);
        if (await db.Webhooks.Named(client, consumer).FirstOrDefaultAsync(cancellation) is not { } row) return null;
        await transaction.CommitAsync(cancellation);
        return Webhook.Of(row);
    }
}
