using System.Text;
using Hub.Domain;

namespace Hub.Generation;

/// <summary>Writes what a province's agencies would send: its registrations, decisions, and everything else line by line.</summary>
public static class ProvinceFolder
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <returns>The files that were written.</returns>
    public static IReadOnlyList<string> Write(string folder, Province province, MadeUpSet set)
    {
        Directory.CreateDirectory(folder);
        var region = RegionCode.Parse(province.Region);
        var decisions = Path.Combine(folder, "decisions.csv");
        var entries = Path.Combine(folder, "entries.ndjson");
        var registrations = Registrations(folder, province, FileTable.Of(set.Registrations.Where(r => region.Contains(r.Region))));
        CsvFile.Write(decisions, FileTable.Of(set.Decisions.Where(d => region.Contains(d.Region)).OrderBy(d => d.DecidedOn)), Utf8);
        var others = set.Others.Where(e => region.Contains(e.Region)).OrderBy(e => e.LawDay).Select(EntryLine.Of);
        var told = set.Told.Where(t => t.Province == region).Select(t => t.Json);
        File.WriteAllText(entries, string.Concat(others.Concat(told).Select(line => line + "\n")), Utf8);
        return [registrations, decisions, entries];
    }

    private static string Registrations(string folder, Province province, FileTable table)
    {
        var path = Path.Combine(folder, province.Registrations == "xlsx" ? "registrations.xlsx" : "registrations.csv");
        switch (province.Registrations)
        {
            case "xlsx": XlsxFile.Write(path, table); break;
            case "gb18030": CsvFile.Write(path, table, Gb18030()); break;
            default: CsvFile.Write(path, table, Utf8); break;
        }
        return path;
    }

    private static Encoding Gb18030()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding.GetEncoding("GB18030");
    }
}
