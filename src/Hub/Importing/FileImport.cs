using Hub.Domain;
using Hub.Schema;
using Hub.Store;

namespace Hub.Importing;

/// <summary>Takes files in: good rows go to the ledger, bad ones to FILE.rejected.csv.</summary>
public sealed class FileImport(HubStore store, EntryInputReader inputs, Keys keys)
{
    /// <summary>How many rows are submitted at a time.</summary>
    public const int AtOnce = 1000;

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

    /// <param name="progress">Told after each chunk how far the file has been read, from 0 to 1.</param>
    public async Task<ImportReport> RunAsync(RowSource source, Action<double>? progress, CancellationToken cancellation)
    {
        using var rejections = new RejectedRows(source.Path);
        var report = new ImportReport(source.Path, 0, 0, 0, 0, null);
        await foreach (var rows in source.ChunksAsync(cancellation))
        {
            report = await TakeAsync(rows, source, rejections, report, cancellation);
            progress?.Invoke(source.Progress);
        }
        return report with { Rejected = rejections.Lines, Rejections = rejections.Lines > 0 ? rejections.Path : null };
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

    private async Task<ImportReport> TakeAsync(IReadOnlyList<ImportRow> rows, RowSource source, RejectedRows rejections, ImportReport before, CancellationToken cancellation)
    {
        var good = rows.Where(r => r.Entry is not null).ToList();
        var outcomes = await store.Ledger.SubmitAsync([.. good.Select(r => r.Entry!)], cancellation);
        var refused = good.Zip(outcomes).Where(p => p.Second.Result == EntryResult.Refused).ToDictionary(p => p.First, p => Faults(p.Second, source));
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
