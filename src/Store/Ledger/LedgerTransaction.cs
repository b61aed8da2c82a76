using Hub.Domain;
using Microsoft.EntityFrameworkCore;

namespace Hub.Store;

/// <summary>Writes submits in one transaction: entries, read models and events, or nothing.</summary>
internal sealed class LedgerTransaction(Database database, IdentitySeal seal, Lawbooks law, TimeProvider clock, Func<DateOnly> today)
{
    /// <returns>The outcomes of each submit, and the last place of the log if any was taken.</returns>
    public async Task<(IReadOnlyList<IReadOnlyList<SubmitOutcome>> Outcomes, long? Place)> WriteAsync(IReadOnlyList<IReadOnlyList<Entry>> submits, CancellationToken cancellation)
    {
        var resolved = submits.Select(s => s.Select(References.Resolve).ToList()).ToList();
        await using var db = await database.ContextAsync(cancellation);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var set = await WorkingSet.LoadAsync(db, [.. resolved.SelectMany(s => s)], seal, cancellation);
        var writer = new SubmitWriter(set, seal, law, today(), clock.Now());
        var outcomes = resolved.ConvertAll(writer.Take);
        var place = await SaveAsync(db, set, writer, cancellation);
        await transaction.CommitAsync(cancellation);
        return (outcomes, place);
    }

    private async Task<long?> SaveAsync(HubContext db, WorkingSet set, SubmitWriter writer, CancellationToken cancellation)
    {
        var now = clock.Now();
        var changed = set.Files.Values.Where(f => f.Changed).ToList();
        if (changed.Count > 0)
        {
            db.Persons.AddRange(changed.Where(f => f.IsNew).Select(f => f.Person));
            db.Persons.UpdateRange(changed.Where(f => f is { IsNew: false, Renamed: true }).Select(f => f.Person));
            db.PersonCodes.AddRange(changed.SelectMany(f => f.NewCodes, (f, code) => new PersonCodeRow { Code = code.Value, FileId = f.File.Id }));
            await ReadModels.RewriteAsync(db, [.. changed.Select(f => (f.File.Id, f.Derived!))], set.Institutions, cancellation);
            await db.SaveChangesAsync(cancellation);
        }
        await Locks.LogAsync(db, cancellation);
        foreach (var region in writer.Regions) await Sources.HeardAsync(db, region, now, cancellation);
        if (writer.Entries.Count == 0) return null;

        foreach (var institution in set.Described) await DescribeAsync(db, institution, cancellation);
        var sequence = await db.Entries.MaxAsync(e => (long?)e.Sequence, cancellation) ?? 0;
        foreach (var entry in writer.Entries) entry.Sequence = ++sequence;
        db.Entries.AddRange(writer.Entries);
        var place = await EventPlaces.AppendAsync(db, writer.Events, writer.Entries[0].RecordedAt, cancellation);
        await db.SaveChangesAsync(cancellation);
        return place;
    }

    private static Task<int> DescribeAsync(HubContext db, InstitutionRow row, CancellationToken cancellation) => db.Database.ExecuteSqlAsync($"""
        INSERT INTO institutions (code, name, kind, public, region, described_on)
        VALUES ({row.Code}, {row.Name}, {row.Kind}, {row.Public}, {row.Region}, {row.DescribedOn})
        ON CONFLICT (code) DO UPDATE SET name = excluded.name, kind = excluded.kind, public = excluded.public, region = excluded.region, described_on = excluded.described_on
        WHERE excluded.described_on >= institutions.described_on
        """, cancellation);
}
