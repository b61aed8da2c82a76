using Hub.Domain;
using Microsoft.EntityFrameworkCore;

namespace Hub.Store;

/// <summary>Writes submits in one transaction: entries, read models and events, or nothing.</summary>
internal sealed class LedgerTransaction(Database database, IdentitySeal seal, Lawbooks law, TimeProvider clock, Func<DateOnly> today)
{
    public IReadOnlyList<PreparedEntry> Prepare(IReadOnlyList<Entry> entries) => [.. entries.Select(e => PreparedEntry.Of(e, seal))];

    /// <returns>The outcomes of each submit, and the last place of the log if any was taken.</returns>
    public async Task<(IReadOnlyList<IReadOnlyList<SubmitOutcome>> Outcomes, long? Place)> WriteAsync(IReadOnlyList<IReadOnlyList<PreparedEntry>> submits, CancellationToken cancellation)
    {
        await using var db = await database.ContextAsync(cancellation);
        await using var transaction = await database.BeginAsync(db, cancellation);
        var day = today();
        var set = await WorkingSet.LoadAsync(db, [.. submits.SelectMany(s => s)], seal, day, locked: true, cancellation);
        var writer = new SubmitWriter(set, seal, law, day, clock.Now());
        IReadOnlyList<SubmitOutcome>[] outcomes = [.. submits.Select(writer.Take)];
        await SaveDerivedAsync(db, set, writer, day, cancellation);
        var place = await AppendAsync(db, writer, cancellation);
        await transaction.CommitAsync(cancellation);
        return (outcomes, place);
    }

    /// <summary>What the last of the entries would bring about, were they written now, one after the other; nothing is. Where an earlier one is refused, so is the whole.</summary>
    public async Task<Simulation> SimulateAsync(IReadOnlyList<Entry> entries, CancellationToken cancellation)
    {
        var prepared = Prepare(entries);
        var entry = entries[^1];
        await using var db = await database.ContextAsync(cancellation);
        var day = today();
        var set = await WorkingSet.LoadAsync(db, prepared, seal, day, locked: false, cancellation);
        var writer = new SubmitWriter(set, seal, law, day, clock.Now());
        foreach (var earlier in prepared.SkipLast(1))
        {
            if (writer.Take([earlier])[0] is { Result: EntryResult.Refused } refused) return new Simulation(refused, null, null, []);
        }

        writer.Events.Clear();
        writer.Corrections.Clear();
        var touched = new Touched();
        var outcome = writer.Take([prepared[^1]], touched)[0];
        var shown = entry is IdentityCorrectedEntry && writer.Corrections.Count > 0 ? writer.Corrections[0].From.File.Id : null;
        // A correction is shown by the file that was known; of the one that the right number has, if there is one, nothing is told.
        if (shown is not null) outcome = outcome with { FileId = shown };
        var (file, before, _) = touched.Files.FirstOrDefault(f => f.File.File.Id == outcome.FileId);
        if (file is null && outcome.FileId is { } unchanged && set.Files.TryGetValue(unchanged, out file)) before = Derivation.Of(file.File, law, set.Record);
        return new Simulation(outcome, before, file?.Derived ?? before, [.. writer.Events.Where(e => shown is null || e.FileId == shown).Select(e => new ToldEvent(e.Kind, e.FileId, e.Region, [.. e.Hearings]))]);
    }

    /// <summary>Everything but the log, before the log is locked.</summary>
    private async Task SaveDerivedAsync(HubContext db, WorkingSet set, SubmitWriter writer, DateOnly day, CancellationToken cancellation)
    {
        var rows = new NewRows(db);
        var changed = set.Files.Values.Where(f => f.Changed).ToList();
        if (changed.Count > 0)
        {
            rows.Add(changed.Where(f => f.IsNew).Select(f => f.Person));
            db.Persons.UpdateRange(changed.Where(f => f is { IsNew: false, Renamed: true }).Select(f => f.Person));
            // A code that was issued or moved within this transaction belongs to the file that has it in the end.
            var issued = changed.SelectMany(f => f.NewCodes).ToHashSet();
            rows.Add(changed.SelectMany(f => f.File.Codes.Where(issued.Contains), (f, code) => new PersonCodeRow { Code = code.Value, FileId = f.File.Id }));
            await ReadModels.DeleteAsync(db, [.. changed.Where(f => !f.IsNew).Select(f => f.File.Id)], cancellation);
            ReadModels.Add(rows, [.. changed.Select(f => (f.File.Id, f.Derived!))], set.Institutions);
        }

        var reports = writer.Reports;
        await RegionReports.RewriteAsync(db, [.. reports.Select(r => r.Content.Region).Distinct()], reports, law, day, cancellation);
        if (changed.Count + reports.Count > 0) await rows.SaveAsync(cancellation);
        foreach (var correction in writer.Corrections) await correction.SaveCodesAsync(db, cancellation);
        await Upserts.InstitutionsAsync(db, set.Described, cancellation);
        await Upserts.SourcesAsync(db, writer.Regions.Select(r => r.Number), clock.Now(), cancellation);
    }

    private static async Task<long?> AppendAsync(HubContext db, SubmitWriter writer, CancellationToken cancellation)
    {
        if (writer.Entries.Count == 0) return null;
        await Locks.LogAsync(db, cancellation);
        var sequence = await db.Entries.MaxAsync(e => (long?)e.Sequence, cancellation) ?? 0;
        foreach (var entry in writer.Entries) entry.Sequence = ++sequence;
        var rows = new NewRows(db);
        rows.Add(writer.Entries);
        rows.Add(writer.Also.SelectMany(also => also.Value, (also, file) => new EntryFileRow { Sequence = also.Key.Sequence, FileId = file.File.Id }));
        foreach (var correction in writer.Corrections) await correction.SaveAsync(db, rows, writer.Entries, cancellation);
        var place = await EventPlaces.AppendAsync(db, rows, writer.Events, writer.Entries[0].RecordedAt, cancellation);
        var silent = writer.Restated.Except(writer.Events.Select(e => e.FileId)).OfType<string>().ToList();
        if (silent.Count > 0) await Rederivations.AddAsync(db, rows, silent.Select(f => (f, f)), writer.Entries[0].RecordedAt, cancellation);
        await rows.SaveAsync(cancellation);
        return place;
    }
}
