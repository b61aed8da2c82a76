using Microsoft.EntityFrameworkCore;

namespace Hub.Store;

/// <summary>
/// Webhooks as whoever delivers for them knows them. Beginning makes a revision of its own; whatever is written later is written only while that is
/// still the last, so that of two who deliver, or after a change, the earlier one ends.
/// </summary>
public sealed class WebhookRuns
{
    private readonly Database _database;
    private readonly WebhookSecrets _secrets;
    private readonly TimeProvider _clock;

    internal WebhookRuns(Database database, WebhookSecrets secrets, TimeProvider clock) => (_database, _secrets, _clock) = (database, secrets, clock);

    /// <summary>All that are to run, each with its revision.</summary>
    public async Task<IReadOnlyList<(string Client, string Consumer, long Revision)>> AllAsync(CancellationToken cancellation)
    {
        await using var db = await _database.ContextAsync(cancellation);
        var rows = await db.Webhooks.Where(w => w.Halt == (int)WebhookHalt.None).Select(w => new { w.Client, w.Consumer, w.Revision }).ToListAsync(cancellation);
        return rows.ConvertAll(w => (w.Client, w.Consumer, w.Revision));
    }

    /// <summary>Begins to deliver, and once it is verified takes the consumer's turn; a consumer that a stream has taken over since pauses it.</summary>
    /// <returns>Null where there is nothing to deliver for.</returns>
    public async Task<Webhook?> BeginAsync(string client, string consumer, CancellationToken cancellation)
    {
        await using var db = await _database.ContextAsync(cancellation);
        await using var transaction = await _database.BeginAsync(db, cancellation);
        await Locks.ClientAsync(db, client, cancellation);
        if (await db.Webhooks.Named(client, consumer).FirstOrDefaultAsync(cancellation) is not { Halt: (int)WebhookHalt.None } row) return null;
        var webhook = Webhook.Of(row);
        if (webhook.VerifiedAt is not null)
        {
            var own = db.Consumers.Where(c => c.Client == client && c.Name == consumer && c.Turn == row.Turn);
            if (await own.ExecuteUpdateAsync(set => set.SetProperty(c => c.Turn, row.Turn + 1), cancellation) == 0)
            {
                await HaltAsync(db.Webhooks.Still(webhook), WebhookHalt.Paused, TakenOver, cancellation);
                await transaction.CommitAsync(cancellation);
                return null;
            }
            webhook = webhook with { Turn = row.Turn + 1 };
        }
        webhook = webhook with { Revision = row.Revision + 1 };
        await db.Webhooks.Named(client, consumer).ExecuteUpdateAsync(set => set.SetProperty(w => w.Turn, webhook.Turn).SetProperty(w => w.Revision, webhook.Revision), cancellation);
        await transaction.CommitAsync(cancellation);
        return webhook;
    }

    /// <summary>What signs now, the present secret first; null where somebody else delivers for it or it was changed: then nothing may be sent.</summary>
    public async Task<IReadOnlyList<byte[]>?> SecretsAsync(Webhook webhook, CancellationToken cancellation)
    {
        await using var db = await _database.ContextAsync(cancellation);
        return await db.Webhooks.Still(webhook).FirstOrDefaultAsync(cancellation) is { } row ? _secrets.Open(row, _clock.Now()) : null;
    }

    /// <summary>Its receiver wants it; from now on it follows its consumer.</summary>
    public async Task VerifiedAsync(Webhook webhook, CancellationToken cancellation)
    {
        var now = _clock.Now();
        await using var db = await _database.ContextAsync(cancellation);
        var turn = await db.Consumers.Where(c => c.Client == webhook.Client && c.Name == webhook.Consumer).Select(c => c.Turn).FirstAsync(cancellation);
        await db.Webhooks.Still(webhook).ExecuteUpdateAsync(set => set.SetProperty(w => w.VerifiedAt, now).SetProperty(w => w.Turn, turn), cancellation);
        await FreshAsync(webhook, cancellation);
    }

    /// <summary>The last attempt went well.</summary>
    public async Task FreshAsync(Webhook webhook, CancellationToken cancellation)
    {
        await using var db = await _database.ContextAsync(cancellation);
        await Fresh(db.Webhooks.Still(webhook), cancellation);
    }

    /// <param name="place">Of the event that failed; null for the handshake.</param>
    public async Task FailedAsync(Webhook webhook, long? place, int attempts, string error, DateTimeOffset next, CancellationToken cancellation)
    {
        var now = _clock.Now();
        await using var db = await _database.ContextAsync(cancellation);
        await db.Webhooks.Still(webhook).ExecuteUpdateAsync(
            set => set.SetProperty(w => w.Attempts, attempts).SetProperty(w => w.AttemptedPlace, place).SetProperty(w => w.NextAttemptAt, (DateTimeOffset?)next)
                .SetProperty(w => w.LastError, error).SetProperty(w => w.LastErrorAt, (DateTimeOffset?)now),
            cancellation);
    }

    /// <summary>Nothing more is sent.</summary>
    public async Task HaltAsync(Webhook webhook, WebhookHalt halt, string why, CancellationToken cancellation)
    {
        await using var db = await _database.ContextAsync(cancellation);
        await HaltAsync(db.Webhooks.Still(webhook), halt, why, cancellation);
    }

    /// <summary>The event goes to the dead letters and its consumer behind it, which is no acknowledgement.</summary>
    public async Task BuryAsync(Webhook webhook, DeadLetter letter, CancellationToken cancellation)
    {
        await using var db = await _database.ContextAsync(cancellation);
        await using var transaction = await _database.BeginAsync(db, cancellation);
        await Locks.ClientAsync(db, webhook.Client, cancellation);
        // Not under a stream that has taken the consumer over meanwhile: the event is its own to acknowledge.
        if (!await db.Consumers.AnyAsync(c => c.Client == webhook.Client && c.Name == webhook.Consumer && c.Turn == webhook.Turn, cancellation)) return;
        if (await Fresh(db.Webhooks.Still(webhook), cancellation) == 0) return;
        var (at, digest) = (letter.At, letter.At.Digest.ToString());
        if (!await Letter(db, webhook, letter).AnyAsync(cancellation))
        {
            db.DeadLetters.Add(new DeadLetterRow
            {
                Client = webhook.Client, Consumer = webhook.Consumer, Place = at.Place, Number = at.Number, Digest = at.Digest.ToString(), Event = letter.Event,
                Attempts = letter.Attempts, LastError = letter.LastError, BuriedAt = letter.BuriedAt, Asked = false,
            });
            await db.SaveChangesAsync(cancellation);
        }
        var consumer = db.Consumers.Where(c => c.Client == webhook.Client && c.Name == webhook.Consumer);
        await consumer.Where(c => c.SentPlace < at.Place).ExecuteUpdateAsync(set => set.SetProperty(c => c.SentPlace, at.Place).SetProperty(c => c.SentNumber, at.Number).SetProperty(c => c.SentDigest, digest), cancellation);
        await consumer.Where(c => c.AcknowledgedPlace < at.Place).ExecuteUpdateAsync(set => set.SetProperty(c => c.AcknowledgedPlace, at.Place).SetProperty(c => c.AcknowledgedNumber, at.Number).SetProperty(c => c.AcknowledgedDigest, digest), cancellation);
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>What came of sending a dead letter again.</summary>
    /// <param name="error">Null: it was taken.</param>
    public async Task ResentAsync(Webhook webhook, DeadLetter letter, string? error, CancellationToken cancellation)
    {
        DateTimeOffset? delivered = error is null ? _clock.Now() : null;
        var (attempts, said) = (letter.Attempts + 1, error ?? letter.LastError);
        await using var db = await _database.ContextAsync(cancellation);
        await Letter(db, webhook, letter).ExecuteUpdateAsync(
            set => set.SetProperty(l => l.Asked, false).SetProperty(l => l.DeliveredAt, delivered).SetProperty(l => l.Attempts, attempts).SetProperty(l => l.LastError, said), cancellation);
    }

    private const string TakenOver = "CONSUMER_TAKEN_OVER: a stream of the consumer was opened; resuming takes it back.";

    private static IQueryable<DeadLetterRow> Letter(HubContext db, Webhook webhook, DeadLetter letter)
    {
        var place = letter.At.Place;
        return db.DeadLetters.Where(l => l.Client == webhook.Client && l.Consumer == webhook.Consumer && l.Place == place);
    }

    private static Task<int> Fresh(IQueryable<WebhookRow> one, CancellationToken cancellation) => one.ExecuteUpdateAsync(
        set => set.SetProperty(w => w.Attempts, 0).SetProperty(w => w.AttemptedPlace, (long?)null).SetProperty(w => w.NextAttemptAt, (DateTimeOffset?)null), cancellation);

    private Task<int> HaltAsync(IQueryable<WebhookRow> one, WebhookHalt halt, string why, CancellationToken cancellation)
    {
        var now = _clock.Now();
        return one.ExecuteUpdateAsync(
            set => set.SetProperty(w => w.Halt, (int)halt).SetProperty(w => w.LastError, why).SetProperty(w => w.LastErrorAt, (DateTimeOffset?)now).SetProperty(w => w.NextAttemptAt, (DateTimeOffset?)null)
                .SetProperty(w => w.Revision, w => w.Revision + 1),
            cancellation);
    }
}
