using System.Globalization;
using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Hub.Generation;

/// <summary>Writes a table as a workbook of one sheet; days are real days, ID numbers text. The same table gives the same bytes.</summary>
public static class XlsxFile
{
    private const uint DayStyle = 1;
    private const uint ShortDate = 14;
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static void Write(string path, FileTable table)
    {
        using var package = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(package, SpreadsheetDocumentType.Workbook)) Fill(document, table);
        package.Position = 0;
        Repack(package, path);
    }

    private static void Fill(SpreadsheetDocument document, FileTable table)
    {
        var book = document.AddWorkbookPart();
        document.ChangeIdOfPart(book, "rId1");
        book.AddNewPart<WorkbookStylesPart>("rId2").Stylesheet = Styles();
        book.AddNewPart<WorksheetPart>("rId1").Worksheet = new Worksheet(new SheetData(table.Rows.Prepend(table.Header).Select(Row)));
        book.Workbook = new Workbook(new Sheets(new Sheet { Name = "Sheet1", SheetId = 1, Id = "rId1" }));
    }

    private static Row Row(IReadOnlyList<object?> cells) => new(cells.Select(Cell));

    private static Cell Cell(object? value) => value switch
    {
        null => new Cell(),
        DateOnly day => new Cell { StyleIndex = DayStyle, CellValue = new CellValue(day.ToDateTime(TimeOnly.MinValue).ToOADate().ToString(CultureInfo.InvariantCulture)) },
        _ => new Cell { DataType = CellValues.InlineString, InlineString = new InlineString(new Text((string)value)) },
    };

    private static Stylesheet Styles() => new(
        new Fonts(new Font()),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(new CellFormat(), new CellFormat { NumberFormatId = ShortDate, ApplyNumberFormat = true }));

    /// <summary>A package carries the time of writing and the compression of the day: neither may make a difference here.</summary>
    private static void Repack(Stream package, string path)
    {
        using var from = new ZipArchive(package, ZipArchiveMode.Read);
        using var file = File.Create(path);
        using var to = new ZipArchive(file, ZipArchiveMode.Create);
        foreach (var part in from.Entries.OrderBy(e => e.FullName, StringComparer.Ordinal))
        {
            var copy = to.CreateEntry(part.FullName, CompressionLevel.NoCompression);
            copy.LastWriteTime = NoTime;
            using var source = part.Open();
            using var target = copy.Open();
            source.CopyTo(target);
        }
    }
}
