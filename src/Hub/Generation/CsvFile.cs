using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace Hub.Generation;

/// <summary>Writes a table as comma-separated values.</summary>
public static class CsvFile
{
    public static void Write(string path, FileTable table, Encoding encoding)
    {
        using var text = new StreamWriter(path, append: false, encoding);
        using var csv = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\n" });
        foreach (var row in table.Rows.Prepend(table.Header))
        {
            foreach (var cell in row) csv.WriteField(cell is DateOnly day ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : cell as string);
            csv.NextRecord();
        }
    }
}
