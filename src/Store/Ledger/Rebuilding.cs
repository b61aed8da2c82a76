using Hub.Domain;
using Microsoft.EntityFrameworkCore;

namespace Hub.Store;

/// <summary>Derives every read model afresh from the ledger, some files at a time, while others may write.</summary>
internal sealed class Rebuilding(Database database, IdentitySeal seal, Lawbooks law, KnownLaw known, EventBell bell, TimeProvider clock, Func<DateOnly> today)
{
    private const int FilesAtOnce = 200;

    public async Task RunAsync(IProgress<RebuildProgress>? progress, CancellationToken cancellation)
    {
        var before = await BeforeAsync(cancellation);
        List<string> files;
        await using (var db = await database.ContextAsync(cancellation))
        {
            files = await db.Persons.OrderBy(p => p.FileId).Select(p => p.FileId).ToListAsync(cancellation);
            await using var transaction = await database.BeginAsync(db, cancellation);
            await HubCalendar.ReportsAsync(db, law, today(), cancellation);
            await db.SaveChangesAsync(cancellation);
            await transaction.CommitAsync(cancellation);
        }

        var done = 0;
        foreach (var some in files.Chunk(FilesAtOnce))
        {
            var changed = await RebuildAsync(some, before, cancellation);
            progress?.Report(new RebuildProgress(done += some.Length, files.Count, changed));
        }

        await known.DerivedAsync(cancellation);
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

    private async Task<IReadOnlyList<RebuiltStanding>> RebuildAsync(string[] some, Lawbooks? lawBefore, CancellationToken cancellation)
    {
        await using var db = await database.ContextAsync(cancellation);
        await using var transaction = await database.BeginAsync(db, cancellation);
        await Locks.FilesAsync(db, some, cancellation);
        var files = (await PersonFiles.LoadAsync(db, db.Persons.Where(p => some.Contains(p.FileId)), seal, cancellation)).Values;
        var record = await InstitutionRecords.OfAsync(db, files.SelectMany(f => f.Entries).Select(e => e.Content), null, cancellation);
        var places = files.SelectMany(f => f.Entries).Select(e => e.Content.Place?.Value).OfType<string>().Distinct().ToList();
        var institutions = await db.Institutions.Where(i => places.Contains(i.Code)).ToDictionaryAsync(i => i.Code, cancellation);
        var derived = files.Select(f => (f.Id, f.Codes, After: Derivation.Of(f, law, record), Before: lawBefore is null ? null : Derivation.Of(f, lawBefore, record))).ToList();
        var comparison = new RebuildComparison(today(), institutions, lawBefore is null ? await StoredStandings.LoadAsync(db, some, today(), cancellation) : null);
        foreach (var (id, codes, after, before) in derived) comparison.Add(id, codes, before, after);
        await ReadModels.DeleteAsync(db, some, cancellation);
        var rows = new NewRows(db);
        ReadModels.Add(rows, derived.Select(d => (d.Id, d.After)), institutions);
        await rows.SaveAsync(cancellation);
        var place = await AppendAsync(db, some, comparison.Events, cancellation);
        await transaction.CommitAsync(cancellation);
        bell.Ring(place);
        return comparison.Changed;
    }

    private async Task<long> AppendAsync(HubContext db, string[] some, IReadOnlyList<EventDraft> events, CancellationToken cancellation)
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
