using Hub.Domain;
using Microsoft.EntityFrameworkCore;

namespace Hub.Store;

/// <summary>Derives every read model afresh from the ledger, some files at a time, while others may write.</summary>
internal sealed class Rebuilding(Database database, IdentitySeal seal, Lawbooks law, KnownLaw known, EventBell bell, TimeProvider clock, Func<DateOnly> today)
{
    /// <summary>As many as have a lock each, so that whoever writes to other files goes on.</summary>
    private const int FilesAtOnce = 500;

    public async Task RunAsync(IProgress<RebuildProgress>? progress, CancellationToken cancellation)
    {
        var before = await BeforeAsync(cancellation);
        int total;
        await using (var db = await database.ContextAsync(cancellation))
        {
            total = await db.Persons.CountAsync(cancellation);
            await using var transaction = await database.BeginAsync(db, cancellation);
            await HubCalendar.ReportsAsync(db, law, today(), cancellation);
            await db.SaveChangesAsync(cancellation);
            await transaction.CommitAsync(cancellation);
        }

        var done = 0;
        for (var last = ""; await NextAsync(last, cancellation) is { Count: > 0 } some; last = some[^1])
        {
            var changed = await RebuildAsync(some, before, cancellation);
            done += some.Count;
            // Whoever registers meanwhile is derived twice.
            progress?.Report(new RebuildProgress(done, Math.Max(total, done), changed));
        }

        await known.DerivedAsync(cancellation);
    }

    private async Task<List<string>> NextAsync(string after, CancellationToken cancellation)
    {
        await using var db = await database.ContextAsync(cancellation);
        return await db.Persons.Where(p => string.Compare(p.FileId, after) > 0).OrderBy(p => p.FileId).Select(p => p.FileId).Take(FilesAtOnce).ToListAsync(cancellation);
    }

    /// <summary>The law that everything was derived under before; null where it cannot be read any more.</summary>
    private async Task<Lawbooks?> BeforeAsync(CancellationToken cancellation)
    {
        try
        {
            return await known.LastDerivedAsync(cancellation);
        }
        catch (LawUnreadableException)
        {
            return null;
        }
    }

    private async Task<IReadOnlyList<RebuiltStanding>> RebuildAsync(List<string> some, Lawbooks? lawBefore, CancellationToken cancellation)
    {
        await using var db = await database.ContextAsync(cancellation);
        await using var transaction = await database.BeginAsync(db, cancellation);
        await Locks.FilesAsync(db, some, cancellation);
        List<PersonFile> files = [.. (await PersonFiles.LoadAsync(db, db.Persons.Where(p => some.Contains(p.FileId)), seal, cancellation)).Values];
        var record = await InstitutionRecords.OfAsync(db, files.SelectMany(f => f.Entries).Select(e => e.Content), null, cancellation);
        var places = files.SelectMany(f => f.Entries).Select(e => e.Content.Place?.Value).OfType<string>().Distinct().ToList();
        var institutions = await db.Institutions.Where(i => places.Contains(i.Code)).ToDictionaryAsync(i => i.Code, cancellation);
        var derived = SideBySide.Each(files, f => (f.Id, f.Codes, After: Derivation.Of(f, law, record), Before: lawBefore is null ? null : Derivation.Of(f, lawBefore, record))).ToList();
        var comparison = new RebuildComparison(today(), institutions, lawBefore is null ? await StoredStandings.LoadAsync(db, some, today(), cancellation) : null);
        foreach (var (id, codes, after, before) in derived) comparison.Add(id, codes, before, after);
        await ReadModels.DeleteAsync(db, some, cancellation);
        var rows = new NewRows(db);
        ReadModels.Add(rows, [.. derived.Select(d => (d.Id, d.After))], institutions);
        await rows.SaveAsync(cancellation);
        var place = await AppendAsync(db, some, comparison.Events, cancellation);
        await transaction.CommitAsync(cancellation);
        bell.Ring(place);
        return comparison.Changed;
    }

    private async Task<long> AppendAsync(HubContext db, List<string> some, IReadOnlyList<EventDraft> events, CancellationToken cancellation)
    {
        await Locks.LogAsync(db, cancellation);
        var rows = new NewRows(db);
        var place = await EventPlaces.AppendAsync(db, rows, events, clock.Now(), cancellation);
        // What changed without a change of status is told to the nodes' indexes alone.
        await Rederivations.AddAsync(db, rows, [(some[0], some[^1])], clock.Now(), cancellation);
        await rows.SaveAsync(cancellation);
        return place;
    }
}
