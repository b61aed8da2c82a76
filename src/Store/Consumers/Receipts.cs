using Hub.Domain;
using Microsoft.EntityFrameworkCore;

namespace Hub.Store;

/// <summary>To whom an event went, and who has acknowledged it.</summary>
public sealed class Receipts
{
    private readonly Database _database;

    internal Receipts(Database database) => _database = database;

    /// <summary>The event as it was told; null where there is none of the id.</summary>
    public async Task<FollowedEvent?> FindAsync(string id, CancellationToken cancellation)
    {
        await using var db = await _database.ContextAsync(cancellation);
        if (await db.Events.FirstOrDefaultAsync(e => e.Id == id, cancellation) is not { } row) return null;
        var hearings = (await db.EventScopes.Where(s => s.Place == row.Place).ToListAsync(cancellation)).ConvertAll(Hearing.Read);
        var codes = row.FileId is null ? [] : await db.PersonCodes.Where(c => c.FileId == row.FileId).Select(c => c.Code).ToListAsync(cancellation);
        var told = new ToldEvent(Enum.Parse<EventKind>(row.Kind), row.FileId, RegionCode.FromNumber(row.Region), hearings);
        return new FollowedEvent(row.Place, told, (Status?)row.Status, row.RecordedAt, codes.ConvertAll(PersonCode.Parse));
    }

    /// <summary>The durable consumers that were there before the event, of these regions, of its institutions or of the person; and whoever else was sent it.</summary>
    public async Task<IReadOnlyList<Receipt>> OfAsync(FollowedEvent happened, IReadOnlyCollection<RegionCode> regions, CancellationToken cancellation)
    {
        var place = happened.Place;
        var numbers = regions.Select(r => r.Number).ToList();
        var institutions = happened.Told.Hearings.Select(h => h.Institution?.Value).OfType<string>().Distinct().ToList();
        var codes = happened.Codes.Select(c => c.Value).ToList();
        await using var db = await _database.ContextAsync(cancellation);
        var consumers = await db.Consumers
            .Where(c => (c.StartedPlace < place && (numbers.Contains(c.Region) || institutions.Contains(c.Institution!) || codes.Contains(c.Person!)))
                || db.Deliveries.Any(d => d.Place == place && d.Client == c.Client && d.Consumer == c.Name))
            .OrderBy(c => c.Name).ThenBy(c => c.Client)
            .Select(c => new
            {
                Consumer = c,
                Sent = db.Deliveries.FirstOrDefault(d => d.Place == place && d.Client == c.Client && d.Consumer == c.Name),
                Dead = db.DeadLetters.FirstOrDefault(l => l.Place == place && l.Client == c.Client && l.Consumer == c.Name),
                Acknowledged = db.Acknowledgements.Where(a => a.Client == c.Client && a.Consumer == c.Name && a.Place >= place).OrderBy(a => a.Place).FirstOrDefault(),
            })
            .ToListAsync(cancellation);
        var others = await db.Deliveries.Where(d => d.Place == place && d.Consumer == "").OrderBy(d => d.At).ToListAsync(cancellation);
        return
        [
            // Whatever a consumer left out by going on further ahead it has not received, and what it has not received it has not acknowledged.
            // What its webhook could not deliver it has when that was taken after all, whatever it acknowledged since.
            .. consumers.Select(c => new Receipt(Consumer.Of(c.Consumer), c.Sent?.At, c.Sent is null ? null : c.Dead is { } dead ? dead.DeliveredAt : c.Acknowledged?.At) { Audience = (Audience)c.Consumer.Audience, Region = RegionCode.FromNumber(c.Consumer.Region), Institution = c.Consumer.Institution }),
            .. others.Select(d => new Receipt(null, d.At, null) { Audience = (Audience)d.Audience, Region = RegionCode.FromNumber(d.Region), Institution = d.Institution.Length == 0 ? null : d.Institution }),
        ];
    }
}

/// <summary>An event of the log, and whose it is.</summary>
/// <param name="Status">For STATUS_CHANGED: the status after.</param>
/// <param name="Codes">All of the person's.</param>
public sealed record FollowedEvent(long Place, ToldEvent Told, Status? Status, DateTimeOffset RecordedAt, IReadOnlyList<PersonCode> Codes);

/// <summary>That somebody was sent an event, or is to be.</summary>
/// <param name="Consumer">Null where it was no durable consumer's stream.</param>
public sealed record Receipt(Consumer? Consumer, DateTimeOffset? SentAt, DateTimeOffset? AcknowledgedAt)
{
    public required Audience Audience { get; init; }
    public required RegionCode Region { get; init; }
    /// <summary>The client's own institution, where it has one.</summary>
    public string? Institution { get; init; }
}
