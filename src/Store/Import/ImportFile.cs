namespace Hub.Store;

/// <summary>A registrations or decisions file opened for reading, row by row: which of the two, its columns tell.</summary>
public sealed class ImportFile : IDisposable
{
    private readonly Table _table;
    private readonly RowShape _shape;

    private ImportFile(Table table, RowShape shape)
    {
        (_table, _shape) = (table, shape);
        UnknownColumns = [.. table.Header.Where(c => c.Length > 0 && !shape.Knows(c))];
    }

    /// <summary>Which of the two it is: registrations or decisions.</summary>
    public string Kind => _shape.Name;

    /// <summary>Columns that the hub does not know; they are passed over.</summary>
    public IReadOnlyList<string> UnknownColumns { get; }

    /// <summary>How far the reading has got, 0 to 1.</summary>
    public double Progress => _table.Progress;

    /// <param name="path">A .csv (UTF-8 or GB18030) or .xlsx file.</param>
    /// <param name="keys">The hub's, from which a row without a person code draws its id.</param>
    /// <exception cref="ImportException">A required column is missing, or it is no such table.</exception>
    public static ImportFile Open(string path, Keys keys)
    {
        var table = Table.Open(path);
        try
        {
            RowShape[] shapes = [new RegistrationRows(keys), new DecisionRows()];
            var shape = shapes.MaxBy(s => s.Required.Count(table.Header.Contains))!;
            var missing = shape.Required.Where(c => !table.Header.Contains(c)).ToList();
            if (missing.Count == shape.Required.Count) throw new ImportException($"The first row names no column of a registrations or a decisions file; it must have {string.Join(", ", shape.Required)}.");
            if (missing.Count > 0) throw new ImportException($"The {shape.Name} file lacks the column {string.Join(", ", missing)}.");
            if (table.Header.Where(shape.Knows).GroupBy(c => c).FirstOrDefault(g => g.Count() > 1) is { } twice) throw new ImportException($"The column {twice.Key} is there twice.");
            return new ImportFile(table, shape);
        }
        catch
        {
            table.Dispose();
            throw;
        }
    }

    /// <summary>The rows in file order, empty ones left out; may be read once.</summary>
    public IEnumerable<ImportRow> Rows()
    {
        foreach (var (line, cells) in _table.Rows())
        {
            if (cells.All(c => c.IsEmpty)) continue;
            var row = new RowReader(_table.Header, cells);
            var entry = _shape.Read(row);
            yield return row.Faults.Count == 0 ? new ImportRow(line, entry, []) : new ImportRow(line, null, row.Faults);
        }
    }

    /// <summary>The column that holds a field of the contract, by a refusal's path; empty when none does.</summary>
    public string ColumnOf(IReadOnlyList<string> path) => path.Count == 0 ? "" : _shape.Columns.GetValueOrDefault(path[^1], "");

    public void Dispose() => _table.Dispose();
}
