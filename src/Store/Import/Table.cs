namespace Hub.Store;

/// <summary>A file of rows under a header, read as a stream.</summary>
internal abstract class Table : IDisposable
{
    public abstract IReadOnlyList<string> Header { get; }

    /// <summary>0 to 1.</summary>
    public abstract double Progress { get; }

    /// <summary>The rows under the header, each with its line, counted from 1 with the header.</summary>
    public abstract IEnumerable<(int Line, IReadOnlyList<Cell> Cells)> Rows();

    public abstract void Dispose();

    /// <exception cref="ImportException">Not a table that can be read.</exception>
    public static Table Open(string path) => Path.GetExtension(path).ToUpperInvariant() switch
    {
        ".CSV" => new CsvTable(path),
        ".XLSX" => new ExcelTable(path),
        _ => throw new ImportException("Only .csv, .xlsx and .ndjson files can be imported."),
    };
}
