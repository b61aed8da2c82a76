using System.Runtime.CompilerServices;
using System.Text.Json;
using Hub.Domain;
using Hub.Schema;
using Hub.Store;

namespace Hub.Importing;

/// <summary>A file of entries, one EntryInput of the contract a line.</summary>
public sealed class LineSource(string path, EntryInputReader inputs) : RowSource(path)
{
    private readonly StreamReader _lines = new(path);

    public override int Order => 2;

    /// <summary>A line may name an entry of a line before it by its sender's id.</summary>
    public override bool ReadsAhead => false;

    public override IReadOnlyList<string> Notes => [];

    public override double Progress => _lines.BaseStream.Length == 0 ? 1 : (double)_lines.BaseStream.Position / _lines.BaseStream.Length;

    public override async IAsyncEnumerable<IReadOnlyList<ImportRow>> ChunksAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        var (line, more) = (0, true);
        while (more)
        {
            var texts = new List<(int Line, string Text)>();
            while (texts.Count < FileImport.AtOnce && more)
            {
                var text = await _lines.ReadLineAsync(cancellation);
                line++;
                if (text is null) more = false;
                else if (!string.IsNullOrWhiteSpace(text)) texts.Add((line, text));
            }
            if (texts.Count > 0) yield return await ReadAsync(texts, cancellation);
        }
    }

    public override string ColumnOf(Refusal refusal) => string.Join('.', refusal.Path);

    protected override void Dispose(bool disposing) => _lines.Dispose();

    private async Task<IReadOnlyList<ImportRow>> ReadAsync(List<(int Line, string Text)> texts, CancellationToken cancellation)
    {
        var rows = new ImportRow[texts.Count];
        var (objects, places) = (new List<JsonElement>(), new List<int>());
        for (var i = 0; i < rows.Length; i++)
        {
            if (Parse(texts[i].Text) is { } json)
            {
                objects.Add(json);
                places.Add(i);
            }
            else rows[i] = new ImportRow(texts[i].Line, null, [new RowFault("", "BAD_JSON: the line is not JSON.")]);
        }
        var readings = await inputs.ReadAsync(objects, RegionCode.Country, cancellation);
        for (var i = 0; i < readings.Count; i++) rows[places[i]] = Row(texts[places[i]].Line, readings[i]);
        return rows;
    }

    private ImportRow Row(int line, EntryReading reading) =>
        new(line, reading.Entry, [.. reading.Refusals.Select(r => new RowFault(ColumnOf(r), $"{r.Code}: {r.Message}", r.Article))]);

    private static JsonElement? Parse(string text)
    {
        try
        {
            return JsonDocument.Parse(text).RootElement;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
