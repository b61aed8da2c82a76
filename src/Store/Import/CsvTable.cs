using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace Hub.Store;

/// <summary>A .csv file in UTF-8 or GB18030.</summary>
internal sealed class CsvTable : Table
{
    private readonly FileStream _stream;
    private readonly CsvParser _parser;

    public CsvTable(string path)
    {
        var encoding = TextEncoding.Of(path);
        _stream = File.OpenRead(path);
        _parser = new CsvParser(new StreamReader(_stream, encoding), new CsvConfiguration(CultureInfo.InvariantCulture) { BadDataFound = null, DetectColumnCountChanges = false });
        Header = _parser.Read() ? [.. _parser.Record!.Select(c => c.Trim())] : throw new ImportException("The file is empty.");
    }

    public override IReadOnlyList<string> Header { get; }

    public override double Progress => _stream.Length == 0 ? 1 : (double)_stream.Position / _stream.Length;

    public override IEnumerable<(int Line, IReadOnlyList<Cell> Cells)> Rows()
    {
        while (_parser.Read()) yield return (_parser.RawRow, [.. _parser.Record!.Select(c => new Cell(c.Trim()))]);
    }

    public override void Dispose()
    {
        _parser.Dispose();
        _stream.Dispose();
    }
}
