using System.Globalization;
using Hub.Domain;

namespace Hub.Store;

/// <summary>Reads one row's cells by column, noting every fault. A fault that quotes an ID number from a wrong column masks it.</summary>
internal sealed class RowReader(IReadOnlyList<string> header, IReadOnlyList<Cell> cells)
{
    private static readonly string[] DayFormats = ["yyyy-MM-dd", "yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyyMMdd", "yyyy年M月d日"];

    public List<RowFault> Faults { get; } = [];

    public void Fault(string column, string reason) => Faults.Add(new RowFault(column, StrayIdNumbers.Masked(reason)));

    /// <summary>Null when empty, or when there is no such column.</summary>
    public string? Text(string column)
    {
        if (Cell(column) is not { IsEmpty: false } cell) return null;
        if (!cell.Text.Contains('\0')) return cell.Text;
        FaultOnce(column, "has the character U+0000");
        return null;
    }

    public string Needed(string column)
    {
        if (Text(column) is { } text) return text;
        FaultOnce(column, "is empty");
        return "";
    }

    public DateOnly? Day(string column)
    {
        if (Text(column) is not { } text) return null;
        if (DateOnly.TryParseExact(text, DayFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        Fault(column, $"'{text}' is not a day; write it as 2025-06-30");
        return null;
    }

    public DateOnly NeededDay(string column)
    {
        if (Text(column) is null) FaultOnce(column, "is empty");
        return Day(column) ?? default;
    }

    public int? Number(string column)
    {
        if (Text(column) is not { } text) return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number;
        Fault(column, $"'{text}' is not a whole number");
        return null;
    }

    /// <summary>One of a closed list of words; what is empty or not in it is a fault.</summary>
    public T Word<T>(string column, IReadOnlyDictionary<string, T> words) where T : struct
    {
        var text = Needed(column);
        return text.Length == 0 ? default : WordOf(column, text, words) ?? default;
    }

    public T? OptionalWord<T>(string column, IReadOnlyDictionary<string, T> words) where T : struct =>
        Text(column) is { } text ? WordOf(column, text, words) : null;

    public RegionCode? Region(string column)
    {
        if (Text(column) is not { } text) return null;
        if (RegionCode.TryParse(text, out var region)) return region;
        Fault(column, $"'{text}' is not a region code of six digits");
        return null;
    }

    public RegionCode NeededRegion(string column)
    {
        if (Text(column) is null) FaultOnce(column, "is empty");
        return Region(column) ?? default;
    }

    public InstitutionCode Institution(string column)
    {
        var text = Needed(column);
        if (!InstitutionCode.TryParse(text, out var code) && text.Length > 0) Fault(column, $"'{text}' is not an institution code: H or P and eleven digits");
        return code;
    }

    public PersonCode? Person(string column)
    {
        if (Text(column) is not { } text) return null;
        if (PersonCode.TryParse(text, out var code)) return code;
        Fault(column, $"'{text}' is not a person code");
        return null;
    }

    public IdNumber? IdNumber(string column)
    {
        var cell = Cell(column);
        if (cell.IsEmpty) Fault(column, "is empty");
        else if (cell.IsNumber) Fault(column, "is stored as a number, which loses its last digits: format the column as text and enter it again");
        else if (Domain.IdNumber.TryParse(Domain.IdNumber.ResidentCard, cell.Text, out var id)) return id;
        else Fault(column, "is not an ID number: 18 characters with the right check digit");
        return null;
    }

    private T? WordOf<T>(string column, string text, IReadOnlyDictionary<string, T> words) where T : struct
    {
        if (words.TryGetValue(text, out var word)) return word;
        Fault(column, $"'{text}' is not one of {string.Join(", ", words.GroupBy(w => w.Value).Select(g => g.First().Key))}");
        return null;
    }

    private Cell Cell(string column)
    {
        for (var i = 0; i < header.Count && i < cells.Count; i++) if (header[i] == column) return cells[i];
        return new Cell("");
    }

    /// <summary>Unless another fault of the column says why it has no value.</summary>
    private void FaultOnce(string column, string reason)
    {
        if (Faults.All(f => f.Column != column)) Fault(column, reason);
    }
}
