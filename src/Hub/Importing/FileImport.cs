using Hub.Domain;
using Hub.Schema;
using Hub.Store;

namespace Hub.Importing;

/// <summary>Takes files in: good rows go to the ledger, bad ones to FILE.rejected.csv.</summary>
public sealed class FileImport(HubStore store, EntryInputReader inputs, Keys keys)
{
    /// <summary>How many rows are submitted at a time: so few that whoever submits meanwhile does not wait long.</summary>
    public const int AtOnce = 2000;

    /// <summary>Opens the files in the order in which they have to be taken in.</summary>
    /// <exception cref="ImportException">One of them cannot be imported at all; nothing has been taken in.</exception>
    public IReadOnlyList<RowSource> Open(IEnumerable<string> paths)
    {
        var sources = new List<RowSource>();
        try
        {
            foreach (var path in paths) sources.Add(Open(path));
            return [.. sources.OrderBy(s => s.Order)];
        }
        catch
        {
            foreach (var source in sources) source.Dispose();
            throw;
        }
    }

    /// <param name="progress">Told after each chunk that was taken in.</param>
    public async Task<ImportReport> RunAsync(RowSource source, Action<ImportProgress>? progress, CancellationToken cancellation)
    {
        using var rejections = new RejectedRows(source.Path);
        var report = new ImportReport(source.Path, 0, 0, 0, 0, null);
        var (taken, whole) = (0, false);
        var recorded = await RecordedImport.BeginAsync(store.Imports, source.Path, cancellation);
        (IReadOnlyList<ImportRow> Rows, Task<IReadOnlyList<SubmitOutcome>> Outcomes, double Progress)? before = null;
        try
        {
            await foreach (var rows in source.ChunksAsync(cancellation))
            {
                // Read and handed over while the rows before them are being written; no more than these two chunks are held.
                var outcomes = store.Ledger.SubmitAsync([.. rows.Select(r => r.Entry).OfType<Entry>()], cancellation);
                try
                {
                    await NoteAsync();
                }
                finally
                {
                    // Also where those before could not be written: these may be.
                    before = (rows, outcomes, source.Progress);
                }
                if (!source.ReadsAhead) await NoteAsync();
            }
            await NoteAsync();
            whole = true;
        }
        finally
        {
            try
            {
                // Also where the file cannot be read on: what was handed over is written, and its rejections are told.
                await NoteAsync();
            }
            finally
            {
                await recorded.EndAsync(whole);
            }
        }

        return report with { Rejected = rejections.Lines, Rejections = rejections.Lines > 0 ? rejections.Path : null };

        async Task NoteAsync()
        {
            if (before is not { } written) return;
            before = null;
            report = Note(written.Rows, await written.Outcomes, source, rejections, report);
            var far = new ImportProgress(written.Progress, taken += written.Rows.Count);
            recorded.Note(report, rejections.Lines, far);
            progress?.Invoke(far);
        }
    }

    private RowSource Open(string path)
    {
        if (!File.Exists(path)) throw new ImportException($"There is no file {path}.");
        try
        {
            return Path.GetExtension(path).ToUpperInvariant() switch
            {
                ".CSV" or ".XLSX" => new TableSource(path, keys),
                ".NDJSON" or ".JSONL" => new LineSource(path, inputs),
                _ => throw new ImportException("It is neither .csv, .xlsx nor .ndjson."),
            };
        }
        catch (ImportException cannot)
        {
            throw new ImportException($"{path}: {cannot.Message}");
        }
    }

    private static ImportReport Note(IReadOnlyList<ImportRow> rows, IReadOnlyList<SubmitOutcome> outcomes, RowSource source, RejectedRows rejections, ImportReport before)
    {
        var refused = rows.Where(r => r.Entry is not null).Zip(outcomes).Where(p => p.Second.Result == EntryResult.Refused).ToDictionary(p => p.First, p => Faults(p.Second, source));
        foreach (var row in rows)
        {
            var faults = refused.GetValueOrDefault(row) ?? row.Faults;
            if (faults.Count > 0) rejections.Write(row.Line, faults);
        }
        return before with
        {
            Accepted = before.Accepted + outcomes.Count(o => o.Result == EntryResult.Accepted),
            Unchanged = before.Unchanged + outcomes.Count(o => o.Result == EntryResult.Unchanged),
            Warnings = before.Warnings + outcomes.Count(o => o.Result == EntryResult.Accepted && o.Warnings.Count > 0),
        };
    }

    private static IReadOnlyList<RowFault> Faults(SubmitOutcome outcome, RowSource source) =>
        [.. outcome.Refusals.Select(r => new RowFault(source.ColumnOf(r), $"{r.Code}: {r.Message}", r.Article))];
}
