using System.Globalization;
using System.Text;
using CsvHelper;
using Hub.Store;

namespace Hub.Importing;

/// <summary>FILE.rejected.csv: line, column, reason and article of what was rejected; there is such a file only when something was.</summary>
public sealed class RejectedRows : IDisposable
{
    private CsvWriter? _rows;

    /// <summary>Begins afresh: what an earlier run left is removed.</summary>
    public RejectedRows(string importedFile)
    {
        Path = importedFile + ".rejected.csv";
        File.Delete(Path);
    }

    public string Path { get; }

    /// <summary>How many lines were rejected; one may have several reasons.</summary>
    public int Lines { get; private set; }

    public void Write(int line, IReadOnlyList<RowFault> faults)
    {
        _rows ??= Begin();
        Lines++;
        foreach (var fault in faults) Row(line.ToString(CultureInfo.InvariantCulture), fault.Column, fault.Reason, fault.Article?.ToString() ?? "");
    }

    public void Dispose() => _rows?.Dispose();

    /// <summary>With a byte order mark, so that spreadsheets take it for UTF-8.</summary>
    private CsvWriter Begin()
    {
        _rows = new CsvWriter(new StreamWriter(Path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)), CultureInfo.InvariantCulture);
        Row("line", "column", "reason", "article");
        return _rows;
    }

    private void Row(params string[] cells)
    {
        foreach (var cell in cells) _rows!.WriteField(cell);
        _rows!.NextRecord();
    }
}
