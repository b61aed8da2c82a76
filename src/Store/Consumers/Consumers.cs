using Hub.Domain;
using Microsoft.EntityFrameworkCore;

namespace Hub.Store;

/// <summary>Durable consumers: each follows the log from a place that the hub keeps, and moves it on by acknowledging.</summary>
public sealed class Consumers
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    private readonly Database _database;
    private readonly TimeProvider _clock;

    internal Consumers(Database database, TimeProvider clock) => (_database, _clock) = (database, clock);

    /// <summary>Goes on with the consumer, or registers it.</summary>
    /// <param name="from">Behind which place it is to go on, or to begin; null: behind what it acknowledged, or from now.</param>
    /// <param name="takesTurn">It opens a stream: one that is open already ends.</param>
    /// <param name="most">How many consumers a client may have; 0 is no bound.</param>
    public async Task<ConsumerOpening> OpenAsync(ConsumerClaim claim, ConsumerPlace? from, bool takesTurn, int most, CancellationToken cancellation)
    {
        await using var db = await _database.ContextAsync(cancellation);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await Locks.ClientAsync(db, claim.Caller.Subject, cancellation);
        var opening = await Named(db, claim.Caller.Subject, claim.Name).FirstOrDefaultAsync(cancellation) is { } row
            ? await GoOnAsync(db, claim, row, from, takesTurn, cancellation)
            : await RegisterAsync(db, claim, from, takesTurn, most, cancellation);
        await transaction.CommitAsync(cancellation);
        return opening;
    }

    /// <summary>Whether the stream that was opened in this turn is still the one that goes on.</summary>
    public async Task<bool> HoldsAsync(Consumer opened, CancellationToken cancellation)
    {
        while (true)
        {
            try
            {
                await using var db = await _database.ContextAsync(cancellation);
                return await Named(db, opened.Client, opened.Name).AnyAsync(c => c.Turn == opened.Turn, cancellation);
            }
            catch (Exception failure) when (DatabaseFailure.MayPass(failure))
            {
                // The stream outlasts a database that is away for a while.
                await Task.Delay(Pause, cancellation);
            }
        }
    }

    /// <summary>These were handed out.</summary>
    public async Task DeliveredAsync(IReadOnlyCollection<Delivery> deliveries, CancellationToken cancellation)
    {
        await using var db = await _database.ContextAsync(cancellation);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await Deliveries.WriteAsync(db, deliveries, cancellation);
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>The client has dealt with everything up to that place; the moment is kept.</summary>
    /// <returns>Null where the client has no such consumer.</returns>
    public async Task<Acknowledging?> AcknowledgeAsync(string client, string name, ConsumerPlace upTo, CancellationToken cancellation)
    {
        var (now, digest) = (_clock.Now(), upTo.Digest.ToString());
        await using var db = await _database.ContextAsync(cancellation);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var moved = await Named(db, client, name).Where(c => c.AcknowledgedPlace < upTo.Place && upTo.Place <= c.SentPlace).ExecuteUpdateAsync(
            set => set.SetProperty(c => c.Dropped, c => c.DroppedPlace <= upTo.Place || c.Dropped <= upTo.Number - c.AcknowledgedNumber ? 0 : c.Dropped - (upTo.Number - c.AcknowledgedNumber))
                .SetProperty(c => c.DroppedPlace, c => c.DroppedPlace <= upTo.Place ? 0 : c.DroppedPlace)
                .SetProperty(c => c.AcknowledgedPlace, upTo.Place).SetProperty(c => c.AcknowledgedNumber, upTo.Number).SetProperty(c => c.AcknowledgedDigest, digest).SetProperty(c => c.LastSeenAt, now),
            cancellation);
        if (moved > 0)
        {
            db.Acknowledgements.Add(new AcknowledgementRow { Client = client, Consumer = name, Place = upTo.Place, At = now });
            await db.SaveChangesAsync(cancellation);
        }
        if (await Named(db, client, name).FirstOrDefaultAsync(cancellation) is not { } row) return null;
        await transaction.CommitAsync(cancellation);
        var outcome = moved > 0 ? AcknowledgeOutcome.Moved : upTo.Place > row.SentPlace ? AcknowledgeOutcome.Ahead : AcknowledgeOutcome.Unchanged;
        return new Acknowledging(outcome, Consumer.Of(row));
    }

    /// <summary>Null where the client has no consumer of that name.</summary>
    public async Task<Consumer?> FindAsync(string client, string name, CancellationToken cancellation)
    {
        await using var db = await _database.ContextAsync(cancellation);
        return await Named(db, client, name).FirstOrDefaultAsync(cancellation) is { } row ? Consumer.Of(row) : null;
    }

    /// <summary>Everybody's.</summary>
    public async Task<IReadOnlyList<Consumer>> AllAsync(CancellationToken cancellation)
    {
        await using var db = await _database.ContextAsync(cancellation);
        return (await db.Consumers.OrderBy(c => c.Client).ThenBy(c => c.Name).ToListAsync(cancellation)).ConvertAll(Consumer.Of);
    }

    /// <summary>How it stands with each, whoever is furthest behind first: a row of each, and nothing of the log between.</summary>
    public async Task<IReadOnlyList<ConsumerStanding>> StandingsAsync(int most, CancellationToken cancellation)
    {
        await using var db = await _database.ContextAsync(cancellation);
        var rows = await db.Consumers.OrderBy(c => c.AcknowledgedPlace).ThenBy(c => c.Client).ThenBy(c => c.Name).Take(most)
            .Select(c => new
            {
                Consumer = c,
                Next = db.Events.Where(e => e.Place > c.AcknowledgedPlace).OrderBy(e => e.Place).Select(e => (DateTimeOffset?)e.RecordedAt).FirstOrDefault(),
                Webhook = db.Webhooks.FirstOrDefault(w => w.Client == c.Client && w.Consumer == c.Name),
            }).ToListAsync(cancellation);
        return rows.ConvertAll(r => new ConsumerStanding(Consumer.Of(r.Consumer), r.Next, r.Webhook is { } webhook ? Webhook.Of(webhook).State : null));
    }

    /// <summary>All of a client's, by name.</summary>
    public async Task<IReadOnlyList<Consumer>> OfClientAsync(string client, CancellationToken cancellation)
    {
        await using var db = await _database.ContextAsync(cancellation);
        return (await db.Consumers.Where(c => c.Client == client).OrderBy(c => c.Name).ToListAsync(cancellation)).ConvertAll(Consumer.Of);
    }

    private async Task<ConsumerOpening> GoOnAsync(HubContext db, ConsumerClaim claim, ConsumerRow row, ConsumerPlace? from, bool takesTurn, CancellationToken cancellation)
    {
        if (!claim.Fits(row)) return new ConsumerOpening(ConsumerOutcome.Taken, Consumer.Of(row));
        if (from is { } start && start.Place > Math.Max(row.SentPlace, row.DroppedPlace)) return new ConsumerOpening(ConsumerOutcome.Ahead, Consumer.Of(row));
        if (row.AcknowledgedPlace < row.DroppedPlace)
        {
            if (from is not { } known || known.Place < row.DroppedPlace) return new ConsumerOpening(ConsumerOutcome.Dropped, Consumer.Of(row));
            row = await LetGoAsync(db, row, known, cancellation);
        }
        var (turn, now) = (row.Turn + (takesTurn ? 1 : 0), _clock.Now());
        await Named(db, row.Client, row.Name).ExecuteUpdateAsync(
            set => set.SetProperty(c => c.Turn, turn).SetProperty(c => c.LastSeenAt, now).SetProperty(c => c.Region, claim.Caller.Region.Number)
                .SetProperty(c => c.Body, (int?)claim.Caller.Body).SetProperty(c => c.Purpose, (int)claim.Caller.Purpose),
            cancellation);
        return new ConsumerOpening(ConsumerOutcome.Open, Consumer.Of(row) with { Turn = turn, LastSeenAt = now });
    }

    /// <summary>Whoever goes on behind what was removed knows of it.</summary>
    private static async Task<ConsumerRow> LetGoAsync(HubContext db, ConsumerRow row, ConsumerPlace known, CancellationToken cancellation)
    {
        var (named, digest) = (Named(db, row.Client, row.Name), known.Digest.ToString());
        await named.ExecuteUpdateAsync(
            set => set.SetProperty(c => c.Dropped, 0).SetProperty(c => c.DroppedPlace, 0)
                .SetProperty(c => c.AcknowledgedPlace, known.Place).SetProperty(c => c.AcknowledgedNumber, known.Number).SetProperty(c => c.AcknowledgedDigest, digest),
            cancellation);
        await named.Where(c => c.SentPlace < known.Place).ExecuteUpdateAsync(
            set => set.SetProperty(c => c.SentPlace, known.Place).SetProperty(c => c.SentNumber, known.Number).SetProperty(c => c.SentDigest, digest), cancellation);
        return await named.FirstAsync(cancellation);
    }

    private async Task<ConsumerOpening> RegisterAsync(HubContext db, ConsumerClaim claim, ConsumerPlace? from, bool takesTurn, int most, CancellationToken cancellation)
    {
        if (most > 0 && await db.Consumers.CountAsync(c => c.Client == claim.Caller.Subject, cancellation) >= most) return new ConsumerOpening(ConsumerOutcome.TooMany, null);
        var start = from ?? new ConsumerPlace(await db.Events.MaxAsync(e => (long?)e.Place, cancellation) ?? 0, 0);
        var row = claim.ToRow(start, takesTurn ? 1 : 0, _clock.Now());
        db.Consumers.Add(row);
        await db.SaveChangesAsync(cancellation);
        return new ConsumerOpening(ConsumerOutcome.Open, Consumer.Of(row));
    }

    private static IQueryable<ConsumerRow> Named(HubContext db, string client, string name) => db.Consumers.Where(c => c.Client == client && c.Name == name);
}
