using System.Globalization;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace Hub.Store;

/// <summary>The first sheet of an .xlsx file.</summary>
internal sealed class ExcelTable : Table
{
    private readonly IExcelDataReader _reader;
    private int _line;

    public ExcelTable(string path)
    {
        System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);
        var stream = File.OpenRead(path);
        try
        {
            _reader = ExcelReaderFactory.CreateOpenXmlReader(stream);
            Header = Next() ? [.. Cells().Select(c => c.Text)] : throw new ImportException("The first sheet is empty.");
        }
        catch (Exception broken) when (broken is ExcelReaderException or InvalidDataException or System.Xml.XmlException)
        {
            stream.Dispose();
            throw new ImportException("The file is no .xlsx workbook.");
        }
    }

    public override IReadOnlyList<string> Header { get; }

    public override double Progress => _reader.RowCount == 0 ? 1 : Math.Min(1, (double)_line / _reader.RowCount);

    public override IEnumerable<(int Line, IReadOnlyList<Cell> Cells)> Rows()
    {
        while (Next()) yield return (_line, Cells());
    }

    public override void Dispose() => _reader.Dispose();

    private bool Next()
    {
        if (!_reader.Read()) return false;
        _line++;
        return true;
    }

    private List<Cell> Cells() => [.. Enumerable.Range(0, _reader.FieldCount).Select(i => Read(_reader.GetValue(i)))];

    private static Cell Read(object? value) => value switch
    {
        null => new Cell(""),
        string text => new Cell(text.Trim()),
        DateTime day => new Cell(DateOnly.FromDateTime(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        double number => new Cell(number.ToString("0.###############", CultureInfo.InvariantCulture), IsNumber: true),
        _ => new Cell(Convert.ToString(value, CultureInfo.InvariantCulture) ?? ""),
    };
}
