using Hub.Domain;
using Microsoft.EntityFrameworkCore;

namespace Hub.Store;

/// <summary>The registry of clients: who was given what, by whom, until when. Each act is on record before it is done, and its client hears of it as an event.</summary>
public sealed class GrantBook
{
    private readonly Database _database;
    private readonly EventBell _bell;
    private readonly AuditLog _audit;
    private readonly TimeProvider _clock;

    internal GrantBook(Database database, EventBell bell, AuditLog audit, TimeProvider clock) => (_database, _bell, _audit, _clock) = (database, bell, audit, clock);

    /// <summary>All that was ever given, in that order.</summary>
    public async Task<IReadOnlyList<ClientGrant>> ListAsync(CancellationToken cancellation)
    {
        await using var db = await _database.ContextAsync(cancellation);
        return (await db.Grants.OrderBy(g => g.GivenAt).ThenBy(g => g.Id).ToListAsync(cancellation)).ConvertAll(GrantRows.Read);
    }

    /// <param name="grant">Its id and the moment are the book's to say.</param>
    /// <returns>As it was written.</returns>
    /// <exception cref="GrantException">A text holds an ID number.</exception>
    /// <exception cref="AuditUnavailableException">The act could not be recorded, so it was not done.</exception>
    public async Task<ClientGrant> GiveAsync(ClientGrant grant, CancellationToken cancellation)
    {
        var given = grant with { Id = NewId(), GivenAt = _clock.Now(), Starts = grant.Starts.AsKept(), Ends = grant.Ends?.AsKept() };
        await DoAsync("GRANT_GIVEN", given.GivenBy, [], given, [(given, GrantWords.Given(given))], cancellation);
        return given;
    }

    /// <summary>Revokes the grant and gives a narrower one in its place, at once.</summary>
    /// <exception cref="GrantException">There is no such grant that holds, or it would not be narrower.</exception>
    /// <inheritdoc cref="GiveAsync" path="/exception"/>
    public async Task<ClientGrant> NarrowAsync(string id, GrantNarrowing narrowing, string by, CancellationToken cancellation)
    {
        var grant = (await ListAsync(cancellation)).FirstOrDefault(g => g.Id == id) ?? throw new GrantException($"There is no grant {id}. hub clients list shows those that there are.");
        if (grant.StateAt(_clock.Now()) is GrantState.Revoked or GrantState.Expired) throw new GrantException($"Grant {id} holds no more: nothing of it is left to narrow.");
        var narrower = narrowing.Of(grant, NewId(), by, _clock.Now());
        var told = GrantWords.Narrowed(grant, narrower);
        await DoAsync("GRANT_NARROWED", by, [grant with { RevokedBy = by, Reason = $"Narrowed to {narrower.Id}." }], narrower, [(narrower, told)], cancellation);
        return narrower;
    }

    /// <param name="subjectOrId">A grant, or a client: then all that it has.</param>
    /// <returns>Those that were revoked.</returns>
    /// <exception cref="GrantException">There is nothing to revoke.</exception>
    /// <inheritdoc cref="GiveAsync" path="/exception"/>
    public async Task<IReadOnlyList<ClientGrant>> RevokeAsync(string subjectOrId, string reason, string by, CancellationToken cancellation)
    {
        var all = (await ListAsync(cancellation)).Where(g => g.Id == subjectOrId || g.Client == subjectOrId).ToList();
        var revoked = all.Where(g => g.RevokedAt is null).Select(g => g with { RevokedBy = by, Reason = reason }).ToList();
        if (revoked.Count == 0) throw new GrantException(all.Count == 0 ? $"Neither a grant nor a client is called {subjectOrId}." : $"Whatever {subjectOrId} had is revoked already.");
        await DoAsync("GRANT_REVOKED", by, revoked, null, [.. revoked.Select(g => (g, GrantWords.Revoked(g, reason)))], cancellation);
        return revoked;
    }

    private async Task DoAsync(string act, string by, IReadOnlyList<ClientGrant> revoked, ClientGrant? given, IReadOnlyList<(ClientGrant Grant, string Told)> changes, CancellationToken cancellation)
    {
        var now = _clock.Now();
        var text = string.Join(Environment.NewLine, changes.Select(c => $"{c.Grant.Client} {c.Grant.Id}: {c.Told}"));
        var written = $"{by} {text}";
        if (StrayIdNumbers.Masked(written) != written) throw new GrantException("An ID number stands in what you wrote; the registry of clients holds none.");
        // On record first, so that nothing is done that is not; before the transaction, because SQLite has one writer.
        await _audit.NoteAsync(new AuditNote(now, by, act, text), cancellation);
        await using var db = await _database.ContextAsync(cancellation);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        foreach (var grant in revoked) await RevokeAsync(db, grant, now, cancellation);
        if (given is not null) db.Grants.Add(GrantRows.Write(given));
        await Locks.LogAsync(db, cancellation);
        var drafts = changes.Select(c => new EventDraft(EventKind.AccessChanged, null, c.Grant.Region, new EventDetail([]) { Text = c.Told }) { Client = c.Grant.Client, Hearings = new HashSet<Hearing>() });
        var rows = new NewRows(db);
        var place = await EventPlaces.AppendAsync(db, rows, [.. drafts], now, cancellation);
        await rows.SaveAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        _bell.Ring(place);
    }

    private static async Task RevokeAsync(HubContext db, ClientGrant grant, DateTimeOffset now, CancellationToken cancellation)
    {
        var rows = await db.Grants.Where(g => g.Id == grant.Id && g.RevokedAt == null).ExecuteUpdateAsync(
            set => set.SetProperty(g => g.RevokedAt, (DateTimeOffset?)now).SetProperty(g => g.RevokedBy, grant.RevokedBy).SetProperty(g => g.Reason, grant.Reason), cancellation);
        if (rows == 0) throw new GrantException($"Somebody else has just revoked grant {grant.Id}; look again.");
    }

    private string NewId() => "G" + Guid.CreateVersion7(_clock.GetUtcNow()).ToString("N");
}
